package io.khabar.run.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedRegistryTest {
    private static final String PAGE =
            "{\"type\":\"record\",\"name\":\"Page\",\"fields\":[{\"name\":\"title\",\"type\":\"string\"}]}";

    /** With a default: old and new readers and writers understand each other. */
    private static final String PAGE_WITH_NOTE = "{\"type\":\"record\",\"name\":\"Page\",\"doc\":\"صفحة\",\"fields\":["
            + "{\"name\":\"title\",\"type\":\"string\"},{\"name\":\"note\",\"type\":\"string\",\"default\":\"\"}]}";

    /** Without a default: a new reader cannot read the old. */
    private static final String PAGE_WITH_LENGTH = "{\"type\":\"record\",\"name\":\"Page\",\"fields\":["
            + "{\"name\":\"title\",\"type\":\"string\"},{\"name\":\"length\",\"type\":\"int\"}]}";

    @TempDir
    Path directory;

    private EmbeddedRegistry registry;
    private RegistryClient client;

    @BeforeEach
    void start() {
        registry = EmbeddedRegistry.start(directory, 0);
        client = new RegistryClient(registry.url());
    }

    @AfterEach
    void close() {
        registry.close();
    }

    private void restart() {
        close();
        start();
    }

    @Test
    void registersEachSchemaOnceAndNumbersItsVersions() throws IOException {
        client.post("/subjects/pages/versions", PAGE).is("{\"id\":1}");
        client.post("/subjects/pages/versions", PAGE_WITH_NOTE).is("{\"id\":2}");
        client.post("/subjects/pages/versions", PAGE).is("{\"id\":1}");
        client.post("/subjects/copies/versions", PAGE_WITH_NOTE).is("{\"id\":2}");

        client.get("/subjects").is("[\"copies\",\"pages\"]");
        client.get("/subjects?subjectPrefix=pa").is("[\"pages\"]");
        client.get("/subjects/pages/versions").is("[1,2]");
        client.get("/subjects/none/versions").isRefused(40401);
    }

    @Test
    void showsAVersionByNumberOrAsTheLatest() throws IOException {
        client.post("/subjects/pages/versions", PAGE);
        client.post("/subjects/pages/versions", PAGE_WITH_NOTE);

        var first = client.get("/subjects/pages/versions/1").json();
        assertThat(first.path("subject").asText()).isEqualTo("pages");
        assertThat(first.path("version").asInt()).isEqualTo(1);
        assertThat(first.path("id").asInt()).isEqualTo(1);
        assertThat(first.path("schema").asText()).isEqualTo(PAGE);
        assertThat(client.get("/subjects/pages/versions/latest")
                        .json()
                        .path("version")
                        .asInt())
                .isEqualTo(2);
        assertThat(client.get("/subjects/pages/versions/-1")
                        .json()
                        .path("version")
                        .asInt())
                .isEqualTo(2);
        client.get("/subjects/pages/versions/2/schema").is(PAGE_WITH_NOTE);
        client.get("/subjects/pages/versions/2/referencedby").is("[]");

        client.get("/subjects/none/versions/1").isRefused(40401);
        client.get("/subjects/pages/versions/3").isRefused(40402);
        client.get("/subjects/pages/versions/0").isRefused(42202);
        client.get("/subjects/pages/versions/first").isRefused(42202);
    }

    @Test
    void countsAnswersInBytesAndSaysWhatTheyAre() {
        client.post("/subjects/pages/versions", PAGE_WITH_NOTE);

        var answer = client.get("/schemas/ids/1/schema");

        assertThat(answer.type()).isEqualTo("application/vnd.schemaregistry.v1+json");
        assertThat(answer.length()).isEqualTo(answer.bytes().length).isGreaterThan(PAGE_WITH_NOTE.length());
    }

    @Test
    void findsASchemaByItsId() throws IOException {
        client.post("/subjects/pages/versions", PAGE);
        client.post("/subjects/copies/versions", PAGE);

        assertThat(client.get("/schemas/ids/1?subject=pages&fetchMaxId=false")
                        .json()
                        .path("schema")
                        .asText())
                .isEqualTo(PAGE);
        client.get("/schemas/ids/1/schema").is(PAGE);
        client.get("/schemas/ids/1/subjects").is("[\"copies\",\"pages\"]");
        client.get("/schemas/ids/1/versions")
                .is("[{\"subject\":\"copies\",\"version\":1},{\"subject\":\"pages\",\"version\":1}]");
        client.get("/schemas/types").is("[\"AVRO\"]");
        assertThat(client.get("/schemas").json()).hasSize(2);

        client.get("/schemas/ids/7").isRefused(40403);
        client.get("/schemas/ids/7/schema").isRefused(40403);
        client.get("/schemas/ids/7/subjects").isRefused(40403);
        client.get("/schemas/ids/7/versions").isRefused(40403);
        client.get("/schemas/ids/seven").isRefused(404);
    }

    @Test
    void looksASchemaUpUnderASubject() {
        client.post("/subjects/pages/versions", PAGE);

        var found = client.post("/subjects/pages", " " + PAGE).json();

        assertThat(found.path("id").asInt()).isEqualTo(1);
        assertThat(found.path("version").asInt()).isEqualTo(1);
        assertThat(found.path("subject").asText()).isEqualTo("pages");
        client.post("/subjects/none", PAGE).isRefused(40401);
        client.post("/subjects/pages", PAGE_WITH_NOTE).isRefused(40403);
        client.post("/subjects/pages", "{").isRefused(42201);
    }

    @Test
    void refusesWhatIsNoSchemaItKeeps() {
        String path = "/subjects/pages/versions";
        client.post(path, "{\"type\":\"record\"}").isRefused(42201);
        client.post(path, "\"Unknown\"").isRefused(42201);
        client.post(path, "").isRefused(42201);
        client.send("POST", path, "{}").isRefused(42201);
        client.send("POST", path, "{\"schemaType\":\"PROTOBUF\",\"schema\":\"message A {}\"}")
                .isRefused(42201);
        client.send(
                        "POST",
                        path,
                        "{\"schema\":\"\\\"int\\\"\",\"references\":[{\"name\":\"A\",\"subject\":\"a\",\"version\":1}]}")
                .isRefused(42201);
        client.send("POST", path, "{\"schema\":\"\\\"int\\\"\",\"ruleSet\":{\"domainRules\":[]}}")
                .isRefused(42201);
        client.send("POST", path, "{\"schema\":\"\\\"int\\\"\",\"id\":9,\"version\":1}")
                .isRefused(42205);
        client.send("POST", path, "no json").isRefused(400);
        client.send("POST", path, "null").isRefused(400);
        client.send("POST", path, "").isRefused(400);
        client.send("POST", path, "x".repeat(RegistryExchange.LARGEST_BODY + 1)).isRefused(413);
        client.get("/subjects/pages/versions").isRefused(40401);
    }

    @Test
    void holdsTheCompatibilityLevel() throws IOException {
        client.post("/subjects/pages/versions", PAGE);
        client.post("/subjects/pages/versions", PAGE_WITH_LENGTH).isRefused(409);

        client.send("PUT", "/config/pages", "{\"compatibility\":\"NONE\"}").is("{\"compatibility\":\"NONE\"}");
        client.post("/subjects/pages/versions", PAGE_WITH_LENGTH).is("{\"id\":2}");
    }

    @Test
    void checksCompatibilityWithoutRegistering() throws IOException {
        client.post("/subjects/pages/versions", PAGE);
        String latest = "/compatibility/subjects/pages/versions/latest";
        client.post(latest, PAGE_WITH_NOTE).is("{\"is_compatible\":true}");
        client.post(latest, PAGE_WITH_LENGTH).is("{\"is_compatible\":false}");
        client.post("/compatibility/subjects/pages/versions", PAGE_WITH_LENGTH).is("{\"is_compatible\":false}");
        assertThat(client.post(latest + "?verbose=true", PAGE_WITH_LENGTH)
                        .json()
                        .path("messages")
                        .toString())
                .contains("READER_FIELD_MISSING_DEFAULT_VALUE");
        client.post("/compatibility/subjects/none/versions/latest", PAGE).is("{\"is_compatible\":true}");
        client.post("/compatibility/subjects/none/versions", PAGE).is("{\"is_compatible\":true}");

        client.post("/compatibility/subjects/none/versions/1", PAGE).isRefused(40401);
        client.post("/compatibility/subjects/pages/versions/2", PAGE).isRefused(40402);
        client.post("/compatibility/subjects/pages/versions/x", PAGE).isRefused(42202);
        client.post(latest, "{").isRefused(42201);
        client.get("/subjects/pages/versions").is("[1]");
    }

    @Test
    void keepsLevelsForAllAndForASubject() throws IOException {
        client.get("/config").is("{\"compatibilityLevel\":\"BACKWARD\"}");
        client.send("PUT", "/config", "{\"compatibility\":\"FULL_TRANSITIVE\"}")
                .is("{\"compatibility\":\"FULL_TRANSITIVE\"}");
        client.get("/config").is("{\"compatibilityLevel\":\"FULL_TRANSITIVE\"}");
        client.get("/config/pages").isRefused(40408);
        client.get("/config/pages?defaultToGlobal=true").is("{\"compatibilityLevel\":\"FULL_TRANSITIVE\"}");
        client.send("PUT", "/config/pages", "{\"compatibility\":\"forward\"}").is("{\"compatibility\":\"FORWARD\"}");
        client.get("/config/pages").is("{\"compatibilityLevel\":\"FORWARD\"}");
        client.send("PUT", "/config/pages", "{\"compatibility\":\"SIDEWAYS\"}").isRefused(42203);
        client.send("PUT", "/config", "{\"compatibility\":\"FULL\",\"alias\":\"x\"}")
                .isRefused(42205);
        client.delete("/config/pages").is("{\"compatibilityLevel\":\"FORWARD\"}");
        client.delete("/config/pages").isRefused(40401);
        client.delete("/config").is("{\"compatibilityLevel\":\"BACKWARD\"}");
    }

    @Test
    void hidesADeletedVersionButStillReadsWhatWasWrittenWithIt() throws IOException {
        client.post("/subjects/pages/versions", PAGE);
        client.post("/subjects/pages/versions", PAGE_WITH_NOTE);
        client.delete("/subjects/pages/versions/1?permanent=true").isRefused(40407);

        client.delete("/subjects/pages/versions/1").is("1");

        client.delete("/subjects/pages/versions/1").isRefused(40406);
        client.delete("/subjects/pages/versions/3").isRefused(40402);
        client.delete("/subjects/pages/versions/x").isRefused(42202);
        client.delete("/subjects/none/versions/1").isRefused(40401);
        client.get("/subjects/pages/versions").is("[2]");
        client.get("/subjects/pages/versions?deleted=true").is("[1,2]");
        client.get("/subjects/pages/versions/1").isRefused(40402);
        client.get("/schemas/ids/1/schema").is(PAGE);
        client.get("/schemas/ids/1/subjects").is("[]");
        client.post("/subjects/pages", PAGE).isRefused(40403);
        client.delete("/subjects/pages/versions/1?permanent=true").is("1");
        client.get("/schemas/ids/1").isRefused(40403);
    }

    @Test
    void deletesASubjectAndGivesNoIdTwice() throws IOException {
        client.post("/subjects/pages/versions", PAGE);
        client.post("/subjects/pages/versions", PAGE_WITH_NOTE);
        client.delete("/subjects/none").isRefused(40401);
        client.delete("/subjects/pages?permanent=true").isRefused(40405);

        client.delete("/subjects/pages").is("[1,2]");

        client.delete("/subjects/pages").isRefused(40404);
        client.get("/subjects").is("[]");
        client.get("/subjects?deleted=true").is("[\"pages\"]");
        client.post("/subjects/pages/versions", PAGE).is("{\"id\":1}");
        client.get("/subjects/pages/versions").is("[3]");
        client.delete("/subjects/pages").is("[3]");
        client.delete("/subjects/pages?permanent=true").is("[1,2,3]");
        client.get("/subjects?deleted=true").is("[]");
        client.post("/subjects/pages/versions", PAGE).is("{\"id\":3}");
    }

    @Test
    void knowsOneMode() throws IOException {
        client.get("/mode").is("{\"mode\":\"READWRITE\"}");
        client.get("/mode/pages").isRefused(40409);
        client.get("/mode/pages?defaultToGlobal=true").is("{\"mode\":\"READWRITE\"}");
        client.send("PUT", "/mode", "{\"mode\":\"IMPORT\"}").isRefused(42205);
        client.send("PUT", "/mode/pages", "{\"mode\":\"IMPORT\"}").isRefused(42205);
    }

    @Test
    void answersEverythingElseInItsWay() throws IOException {
        client.get("/").is("{}");
        client.get("/nowhere").isRefused(404);
        client.send("PATCH", "/subjects", "").isRefused(405);
    }

    @Test
    void takesSubjectsWithAnyCharacters() throws IOException {
        client.post("/subjects/a%2Fb%20%D8%AE%D8%A8%D8%B1/versions", PAGE).is("{\"id\":1}");

        client.get("/subjects").is("[\"a/b خبر\"]");
        client.get("/subjects/a%2Fb%20%D8%AE%D8%A8%D8%B1/versions").is("[1]");
    }

    @Test
    void knowsEverythingAgainAfterARestart() throws IOException {
        client.post("/subjects/pages/versions", PAGE);
        client.post("/subjects/pages/versions", PAGE_WITH_NOTE);
        client.delete("/subjects/pages/versions/1");
        client.send("PUT", "/config", "{\"compatibility\":\"FULL\"}");
        client.send("PUT", "/config/pages", "{\"compatibility\":\"NONE\"}");

        restart();

        client.get("/config").is("{\"compatibilityLevel\":\"FULL\"}");
        client.get("/config/pages").is("{\"compatibilityLevel\":\"NONE\"}");
        client.get("/subjects/pages/versions").is("[2]");
        client.get("/schemas/ids/2/schema").is(PAGE_WITH_NOTE);
        client.get("/schemas/ids/1/schema").is(PAGE);
        client.post("/subjects/pages/versions", PAGE_WITH_LENGTH).is("{\"id\":3}");
        client.delete("/config/pages");
        client.delete("/config");

        restart();

        client.get("/config").is("{\"compatibilityLevel\":\"BACKWARD\"}");
        client.get("/config/pages").isRefused(40408);
        client.get("/subjects/pages/versions").is("[2,3]");
    }

    @Test
    void givesTheSameSchemaOneIdToManyAtOnce() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try {
            List<Future<Integer>> ids = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                String subject = "/subjects/s" + i % 4 + "/versions";
                ids.add(callers.submit(
                        () -> client.post(subject, PAGE).json().path("id").asInt()));
            }
            Set<Integer> seen = new HashSet<>();
            for (Future<Integer> id : ids) {
                seen.add(id.get());
            }
            assertThat(seen).containsExactly(1);
        } finally {
            callers.shutdownNow();
        }
        client.get("/schemas/ids/1/subjects").is("[\"s0\",\"s1\",\"s2\",\"s3\"]");
        client.get("/subjects/s0/versions").is("[1]");
    }

    @Test
    void saysWhichPortOrDirectoryIsInUse(@TempDir Path other) {
        int port = URI.create(registry.url()).getPort();

        assertThatThrownBy(() -> EmbeddedRegistry.start(other, port))
                .isInstanceOf(EmbeddedStartException.class)
                .hasMessage(
                        "port " + port + " is in use; choose another with KHABAR_REGISTRY_PORT, 0 picks a free one");
        assertThatThrownBy(() -> EmbeddedRegistry.start(directory, 0))
                .isInstanceOf(EmbeddedStartException.class)
                .hasMessageContaining("in use by another running broker or registry");
        assertThatThrownBy(() -> EmbeddedRegistry.start(other, 70_000))
                .isInstanceOf(EmbeddedStartException.class)
                .hasMessageContaining("70000");
        EmbeddedRegistry.start(other, 0).close();
    }
}
