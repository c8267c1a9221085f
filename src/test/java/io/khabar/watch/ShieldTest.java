package io.khabar.watch;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By bare sockets: no client of HTTP lets one name another host. */
class ShieldTest {
    private final OpsServer server =
            new OpsServer("127.0.0.1", 0, List.of(routes -> routes.get("/", request -> request.result("خبر"))));

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, 200",
        "localhost:8080, 200",
        "127.0.0.1, 200",
        "[::1]:8080, 200",
        "evil.example, 421",
        "localhost.evil.example, 421",
        "127.0.0.1.evil.example:8080, 421"
    })
    void on_the_loopback_address_only_local_names_are_answered_to(String host, int status) throws IOException {
        assertThat(answer("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 " + status + ' ');
    }

    @ParameterizedTest
    @CsvSource({
        "GET / HTTP/1.0, 200",
        "'GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4', 413",
        "'GET / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked', 413",
        "'DELETE / HTTP/1.1\r\nHost: localhost', 405"
    })
    void a_body_is_refused_and_a_probe_without_a_name_is_not(String request, int status) throws IOException {
        assertThat(answer(request + "\r\nConnection: close\r\n\r\n0\r\n\r\n")).startsWith("HTTP/1.1 " + status + ' ');
    }

    @Test
    void the_length_is_in_bytes() throws IOException {
        assertThat(answer("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .contains("Content-Length: 6\r\n", "X-Content-Type-Options: nosniff\r\n");
    }

    private String answer(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(5000);
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), US_ASCII);
        }
    }
}
