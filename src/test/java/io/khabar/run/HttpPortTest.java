package io.khabar.run;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class HttpPortTest {
    @Test
    void a_port_in_use_is_told_with_the_setting_to_change() throws IOException {
        Settings settings;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            settings = on(taken.getLocalPort());
            assertThatThrownBy(() -> HttpPort.requireFree(settings))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("port " + taken.getLocalPort() + " of 127.0.0.1 can't be had (")
                    .hasMessageContaining("KHABAR_HTTP_PORT");
        }
        assertThatCode(() -> HttpPort.requireFree(settings)).doesNotThrowAnyException();
        assertThatCode(() -> HttpPort.requireFree(on(0))).doesNotThrowAnyException();
    }

    private static Settings on(int port) {
        return Settings.of(Map.of("KHABAR_HTTP_PORT", String.valueOf(port)), new Properties());
    }
}
