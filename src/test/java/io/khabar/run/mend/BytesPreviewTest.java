package io.khabar.run.mend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BytesPreviewTest {
    @Test
    void rows_have_offset_hexadecimal_and_ascii() {
        byte[] bytes = "0123456789abcdef\u0000\u001b[31mخبر".getBytes(UTF_8);
        assertThat(BytesPreview.hex(bytes, 18))
                .containsExactly(
                        "00000000  30 31 32 33 34 35 36 37 38 39 61 62 63 64 65 66  0123456789abcdef",
                        "00000010  00 1b                                            ..");
        assertThat(BytesPreview.hex(bytes, 1000)).hasSize(2);
        assertThat(BytesPreview.hex(new byte[0], 16)).isEmpty();
    }

    @Test
    void text_is_shown_as_such_and_can_not_move_the_terminal() {
        assertThat(BytesPreview.text("هدنة\u001b[2J\nغزة".getBytes(UTF_8), 100)).isEqualTo("هدنة.[2J\nغزة");
        assertThat(BytesPreview.text(new byte[] {'a', (byte) 0xff, 'b'}, 100)).isEqualTo("a.b");
        assertThat(BytesPreview.text("abc".getBytes(UTF_8), 2)).isEqualTo("ab…");
        assertThat(BytesPreview.text("a😀c".getBytes(UTF_8), 2)).isEqualTo("a…");
        assertThat(BytesPreview.text("abc".getBytes(UTF_8), -1)).isEqualTo("…");
    }

    @Test
    void a_key_is_text_where_it_is_text() {
        assertThat(BytesPreview.line("مفتاح".getBytes(UTF_8))).isEqualTo("مفتاح");
        assertThat(BytesPreview.line(new byte[] {(byte) 0xff, 1})).isEqualTo("0xff01");
        assertThat(BytesPreview.line("a\u001b".getBytes(UTF_8))).isEqualTo("0x611b");
        assertThat(BytesPreview.line(null)).isEqualTo("-");
        assertThat(BytesPreview.line(new byte[0])).isEmpty();
    }
}
