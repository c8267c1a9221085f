package io.khabar.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.khabar.AvroSerdes;
import io.khabar.TestArticles;
import io.khabar.article.TopicEntry;
import io.khabar.match.RuleCatalogue;
import io.khabar.run.contract.AsyncApi;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The examples read what the service wrote, each in a process of its own that knows nothing of Khabar. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class ExamplesIT {
    private static final Path EXAMPLES = Path.of("examples").toAbsolutePath();
    private static final String EDITED = TestArticles.HEADLINE + " والهدنة ستة أسابيع";
    private static final int LIMIT_SECONDS = 60;

    private static final Map<String, Process> INSTALLS = new HashMap<>();

    private static ServiceCase service;
    private static String topic;
    private static String id;

    /** An article comes to the topic, comes again with another headline, and is then about something else. */
    @BeforeAll
    static void publish() throws Exception {
        // Beside the start of the broker, since it takes as long.
        if (isInstalled("npm", "--version")) {
            INSTALLS.put("node", install("node"));
            INSTALLS.put("asyncapi", install("asyncapi"));
        }
        service = new ServiceCase(SharedCluster.get(), "examples", 2);
        topic = service.cluster.settings().topics().topic("ceasefire");
        try (Running running = service.start()) {
            service.send(List.of(
                    TestArticles.json(TestArticles.URL, TestArticles.HEADLINE, TestArticles.BODY),
                    TestArticles.json(TestArticles.URL, EDITED, TestArticles.BODY),
                    TestArticles.json(TestArticles.URL, TestArticles.SPORT_HEADLINE, TestArticles.SPORT_BODY)));
            running.awaitThrough(service.events(), () -> {});
        }
        id = service.articles().get(0).getId();
    }

    @AfterAll
    static void stop() throws Exception {
        service.close();
    }

    @Test
    void java_follows_additions_updates_and_removals() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("java.class.path");
        String read = read(EXAMPLES.resolve("java"), java, "-Dfile.encoding=UTF-8", "-cp", classes, "ReadTopic.java");

        assertThat(read.lines().filter(line -> line.matches("[A-Z]+  .*"))).containsExactlyElementsOf(entries());
        assertThat(read).contains("io.khabar.topic-entry.v1  " + id + "/3/").endsWith("0 on " + topic + " now\n");
    }

    @Test
    void node_reads_the_same() throws Exception {
        String read = read(installed("node"), "node", "read-topic.mjs");

        assertThat(read.lines()).containsExactlyElementsOf(entries());
    }

    @Test
    void kcat_shows_keys_headers_and_the_schema_of_the_bytes() throws Exception {
        assumeTrue(isInstalled("kcat", "-V"), "kcat is not installed");
        String read = run(EXAMPLES.resolve("kcat"), List.of("./read-topic.sh", bootstrap(), registry(), topic));

        List<String> lines = read.lines().toList();
        assertThat(lines.stream().filter(line -> line.startsWith("partition")))
                .hasSize(3)
                .allMatch(line -> line.endsWith(" key " + id));
        assertThat(lines.stream().filter(line -> line.startsWith("  headers ")).map(ExamplesIT::names))
                .hasSize(3)
                .containsOnly(promisedHeaders());
        String last = lines.get(lines.size() - 1);
        assertThat(last).startsWith("the schema of the first is " + registry());
        int schema = Integer.parseInt(last.substring(last.lastIndexOf('/') + 1));
        assertThat(service.cluster.registry().getSchemaById(schema).rawSchema())
                .isEqualTo(AvroSerdes.published(TopicEntry.getClassSchema()));
    }

    @Test
    void the_parser_of_asyncapi_reads_the_document() throws Exception {
        Path example = installed("asyncapi");
        Path document = Path.of("docs", "asyncapi.yaml").toAbsolutePath();
        String read = run(example, List.of("node", "validate.mjs", document.toString()));

        assertThat(read.lines())
                .hasSize(6 + RuleCatalogue.shipped().size())
                .contains(
                        "news.topic.ceasefire  TopicEntry  topic action matches article",
                        "news.dead-letter  DeadLetter  ");
    }

    /** What each example prints of the entries. */
    private static List<String> entries() {
        return List.of(
                "ADDED  " + id + "  " + TestArticles.HEADLINE + "  ceasefire",
                "UPDATED  " + id + "  " + EDITED + "  ceasefire",
                "REMOVED  " + id + "  " + TestArticles.SPORT_HEADLINE);
    }

    private static TreeSet<String> promisedHeaders() throws IOException {
        AsyncApi document = new AsyncApi(service.cluster.settings(), RuleCatalogue.shipped());
        TreeSet<String> names = new TreeSet<>();
        for (JsonNode name :
                new ObjectMapper().readTree(document.json()).at("/components/messages/TopicEntry/headers/required")) {
            names.add(name.asText());
        }
        return names;
    }

    /** Names of the headers in a line of kcat's, {@code name=value} by commas. */
    private static TreeSet<String> names(String line) {
        TreeSet<String> names = new TreeSet<>();
        for (String header : line.strip().substring("headers ".length()).split(",")) {
            names.add(header.substring(0, header.indexOf('=')));
        }
        return names;
    }

    /** Begins to fetch the packages of an example, in a place of its own; what was fetched once is there the next time. */
    private static Process install(String name) throws IOException {
        Path target = target(name);
        Files.createDirectories(target);
        try (Stream<Path> files = Files.list(EXAMPLES.resolve(name))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, target.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return start(target, List.of("npm", "install", "--silent", "--no-audit", "--no-fund"));
    }

    /** Where the example stands with its packages. */
    private static Path installed(String name) throws InterruptedException {
        Process install = INSTALLS.get(name);
        assumeTrue(install != null, "npm is not installed");
        boolean ended = install.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
        install.destroyForcibly();
        assumeTrue(ended && install.exitValue() == 0, "npm can't fetch the packages of examples/" + name);
        return target(name);
    }

    private static Path target(String name) {
        return Path.of("target", "examples", name).toAbsolutePath();
    }

    private static boolean isInstalled(String... command) throws InterruptedException {
        try {
            return start(EXAMPLES, List.of(command)).waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (IOException e) {
            return false;
        }
    }

    /** What a consumer prints of the topic, which takes the same options in each language. */
    private static String read(Path directory, String... program) throws Exception {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(List.of("--bootstrap", bootstrap(), "--registry", registry(), "--topic", topic, "--once"));
        return run(directory, command);
    }

    /** What a program prints. */
    private static String run(Path directory, List<String> command) throws Exception {
        Process process = start(directory, command);
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }

    private static Process start(Path directory, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.redirectError(ProcessBuilder.Redirect.appendTo(new File("target", "examples.log")))
                .start();
    }

    private static String bootstrap() {
        return service.cluster.settings().get(Setting.BOOTSTRAP_SERVERS);
    }

    private static String registry() {
        return service.cluster.settings().get(Setting.SCHEMA_REGISTRY_URL);
    }
}
