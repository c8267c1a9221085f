package io.khabar.run.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 3, unit = TimeUnit.MINUTES)
class EmbeddedIT {
    private static final String TOPIC = "bulletins";
    private static final Schema BULLETIN = new Schema.Parser()
            .parse("{\"type\":\"record\",\"name\":\"Bulletin\",\"fields\":["
                    + "{\"name\":\"headline\",\"type\":\"string\"},{\"name\":\"length\",\"type\":\"int\"}]}");

    @TempDir
    Path directory;

    private Path data;
    private Path schemas;

    @BeforeEach
    void name() {
        data = directory.resolve("kafka");
        schemas = directory.resolve("registry");
    }

    @Test
    void anotherProcessReadsWhatWasWrittenAlsoAfterARestartOnOtherPorts() throws Exception {
        String first;
        try (EmbeddedKafka kafka = EmbeddedKafka.start(data, 0);
                EmbeddedRegistry registry = EmbeddedRegistry.start(schemas, 0)) {
            createTopic(kafka.bootstrapServers());
            register(registry.url());
            write(kafka.bootstrapServers(), registry.url(), "هدنة في الميناء", "Ferries sail again");
            assertThat(read(kafka.bootstrapServers(), registry.url()))
                    .containsExactly(
                            "0={\"headline\": \"هدنة في الميناء\", \"length\": 15}",
                            "1={\"headline\": \"Ferries sail again\", \"length\": 18}");
            first = kafka.bootstrapServers();
        }
        try (ServerSocket taken = new ServerSocket(port(first));
                EmbeddedKafka kafka = EmbeddedKafka.start(data, 0);
                EmbeddedRegistry registry = EmbeddedRegistry.start(schemas, 0)) {
            assertThat(taken.getLocalPort()).isNotEqualTo(port(kafka.bootstrapServers()));
            write(kafka.bootstrapServers(), registry.url(), "أمطار غزيرة");
            assertThat(read(kafka.bootstrapServers(), registry.url()))
                    .hasSize(3)
                    .endsWith("0={\"headline\": \"أمطار غزيرة\", \"length\": 11}");
        }
    }

    @Test
    void aKilledBrokerKeepsWhatItHadCommitted() throws Exception {
        Process process = java(EmbeddedProcess.class, data.toString(), schemas.toString());
        try {
            String[] where = output(process).readLine().split(" ");
            createTopic(where[0]);
            register(where[1]);
            write(where[0], where[1], "One", "Two");
            assertThatThrownBy(() -> EmbeddedKafka.start(data, 0))
                    .isInstanceOf(EmbeddedStartException.class)
                    .hasMessageContaining("in use by another running broker or registry");
            KafkaProducer<String, Object> interrupted = begin(where[0], where[1], "Never committed");
            process.destroyForcibly().waitFor();
            interrupted.close(Duration.ZERO);
        } finally {
            process.destroyForcibly().waitFor();
        }
        try (EmbeddedKafka kafka = EmbeddedKafka.start(data, 0);
                EmbeddedRegistry registry = EmbeddedRegistry.start(schemas, 0)) {
            write(kafka.bootstrapServers(), registry.url(), "Three");
            assertThat(read(kafka.bootstrapServers(), registry.url()))
                    .extracting(line -> line.replaceAll(".*: \"|\",.*", ""))
                    .containsExactly("One", "Two", "Three");
        }
    }

    @Test
    void aStartThatFailsSaysWhyAndLeavesNothingBehind() throws Exception {
        EmbeddedKafka.start(data, 0).close();
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThatThrownBy(() -> EmbeddedKafka.start(data, taken.getLocalPort()))
                    .isInstanceOf(EmbeddedStartException.class)
                    .hasMessage("port " + taken.getLocalPort()
                            + " is in use; choose another with KHABAR_KAFKA_PORT, 0 picks a free one");
        }
        Path log = data.resolve("data/__cluster_metadata-0");
        Path aside = data.resolve("aside");
        Files.move(log, aside);
        Files.createFile(log);
        assertThatThrownBy(() -> EmbeddedKafka.start(data, 0))
                .isInstanceOf(EmbeddedStartException.class)
                .hasMessageContaining("failed to start");
        Files.delete(log);
        Files.move(aside, log);
        assertThat(brokerThreadsBeside(before)).isEmpty();
        EmbeddedKafka.start(data, 0).close();
        assertThat(brokerThreadsBeside(before)).isEmpty();
    }

    /** Names of the live threads that were not there before, without the JVM's and the metrics library's own. */
    private static List<String> brokerThreadsBeside(Set<Thread> before) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !before.contains(thread) && !thread.isDaemon())
                .map(Thread::getName)
                .collect(Collectors.toList());
    }

    private static int port(String bootstrapServers) {
        return Integer.parseInt(bootstrapServers.substring(bootstrapServers.indexOf(':') + 1));
    }

    private static void createTopic(String bootstrapServers) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) -1)))
                    .all()
                    .get();
        }
    }

    private static void register(String url) throws Exception {
        try (CachedSchemaRegistryClient client = new CachedSchemaRegistryClient(url, 10)) {
            assertThat(client.register(TOPIC + "-value", new AvroSchema(BULLETIN)))
                    .isEqualTo(1);
            assertThat(client.testCompatibility(TOPIC + "-value", new AvroSchema(BULLETIN)))
                    .isTrue();
            assertThat(client.getLatestSchemaMetadata(TOPIC + "-value").getVersion())
                    .isEqualTo(1);
        }
    }

    private static void write(String bootstrapServers, String url, String... headlines) throws Exception {
        try (KafkaProducer<String, Object> producer = begin(bootstrapServers, url, headlines)) {
            producer.commitTransaction();
        }
    }

    private static KafkaProducer<String, Object> begin(String bootstrapServers, String url, String... headlines)
            throws Exception {
        KafkaProducer<String, Object> producer = new KafkaProducer<>(Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "schema.registry.url",
                url,
                "auto.register.schemas",
                false,
                "transactional.id",
                "writer",
                "key.serializer",
                StringSerializer.class,
                "value.serializer",
                KafkaAvroSerializer.class));
        producer.initTransactions();
        producer.beginTransaction();
        for (int i = 0; i < headlines.length; i++) {
            GenericRecord bulletin = new GenericData.Record(BULLETIN);
            bulletin.put("headline", headlines[i]);
            bulletin.put("length", headlines[i].length());
            producer.send(new ProducerRecord<>(TOPIC, String.valueOf(i), bulletin))
                    .get();
        }
        return producer;
    }

    private static List<String> read(String bootstrapServers, String url) throws Exception {
        Process reader = java(ForeignReader.class, bootstrapServers, url, TOPIC);
        List<String> lines = new ArrayList<>();
        try (BufferedReader output = output(reader)) {
            output.lines().forEach(lines::add);
        }
        assertThat(reader.waitFor()).isZero();
        return lines;
    }

    private static BufferedReader output(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private static Process java(Class<?> main, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
