package io.khabar.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A real Prometheus with our configuration and alerts, which asks one instance every second. */
final class Prometheus implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path directory;
    private final Process process;
    private final String address;

    private Prometheus(Path directory, Process process, String address) {
        this.directory = directory;
        this.process = process;
        this.address = address;
    }

    /** @param target host and port of the instance */
    static Prometheus start(String target) throws IOException {
        String program = Programs.find("prometheus");
        Path directory = Files.createTempDirectory("khabar-prometheus-");
        Files.copy(OpsFiles.ALERTS, directory.resolve("alerts.yml"));
        String config = Files.readString(OpsFiles.ALERTS.resolveSibling("prometheus.yml"), UTF_8)
                .replaceAll("targets: .*", "targets: ['" + target + "']")
                .replaceAll("_interval: 15s", "_interval: 1s");
        Path file = Files.writeString(directory.resolve("prometheus.yml"), config, UTF_8);
        String address = "127.0.0.1:" + freePort();
        Process process = new ProcessBuilder(
                        program,
                        "--config.file=" + file,
                        "--storage.tsdb.path=" + directory.resolve("data"),
                        "--web.listen-address=" + address)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "prometheus.log").toFile())
                .start();
        return new Prometheus(directory, process, address);
    }

    /** The answer to a question now; empty while Prometheus is starting. */
    JsonNode query(String question) throws IOException, InterruptedException {
        return get("/api/v1/query?query=" + URLEncoder.encode(question, UTF_8)).at("/data/result");
    }

    /** The alerts with their health: unknown before the first look. */
    ArrayNode rules() throws IOException, InterruptedException {
        return (ArrayNode) get("/api/v1/rules").at("/data/groups/0/rules");
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + address + path))
                    .build();
            String body = http.send(request, BodyHandlers.ofString(UTF_8)).body();
            return body.startsWith("{") ? JSON.readTree(body) : JSON.createObjectNode();
        } catch (ConnectException e) {
            return JSON.createObjectNode();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().join();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
