package io.khabar.run.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.article.RawArticle;
import io.khabar.article.Rule;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class RecordLineTest {
    @Test
    void a_raw_event_is_told_by_its_size_and_not_by_its_content() {
        RawArticle raw = RawArticle.newBuilder()
                .setMediaType("text/plain")
                .setContent(ByteBuffer.wrap("x".repeat(1500).getBytes(UTF_8)))
                .build();
        assertThat(RecordLine.of("page.txt", raw)).isEqualTo("page.txt  text/plain, 1,500 bytes, no address");
        raw.setUrl("https://news.example/1");
        assertThat(RecordLine.of("k", raw)).endsWith(" bytes, https://news.example/1");
    }

    @Test
    void a_rule_is_told_by_its_version_and_not_by_its_query() {
        Rule rule = Rule.newBuilder()
                .setId("rivers")
                .setVersion(3)
                .setQuery("river")
                .setMinimumScore(1f)
                .build();
        assertThat(RecordLine.of("rivers", rule)).isEqualTo("rivers  version 3, on");
    }
}
