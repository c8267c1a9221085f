package io.khabar.run.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.khabar.AvroSerdes;
import io.khabar.Topics;
import io.khabar.article.Rule;
import io.khabar.article.TopicEntry;
import io.khabar.match.RuleCatalogue;
import io.khabar.run.Setting;
import io.khabar.run.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

/** What is told to consumers is what the service is run by. */
class AsyncApiTest {
    private static final Path DOCUMENT = Path.of("docs", "asyncapi.yaml");
    private static final Path PROMISES = Path.of("docs", "contracts.md");
    private static final String ACCEPT_PROPERTY = "khabar.accept";

    private static final Settings DEFAULTS = Settings.of(Map.of(), new Properties());
    private static final AsyncApi SHIPPED = new AsyncApi(DEFAULTS, RuleCatalogue.shipped());

    @Test
    void the_document_is_as_it_was_accepted() throws IOException {
        if (System.getProperty(ACCEPT_PROPERTY) != null) {
            Files.writeString(DOCUMENT, SHIPPED.yaml(), UTF_8);
        }
        assertThat(SHIPPED.yaml())
                .as(
                        "What the topics promise differs from %s. If it is meant to: mvn test -Dtest=AsyncApiTest -D%s, "
                                + "and commit the file.",
                        DOCUMENT, ACCEPT_PROPERTY)
                .isEqualTo(Files.readString(DOCUMENT, UTF_8));
    }

    @Test
    void yaml_and_json_say_the_same() throws IOException {
        assertThat(new YAMLMapper().readTree(SHIPPED.yaml())).isEqualTo(json(SHIPPED));
    }

    @Test
    void every_topic_is_a_channel_with_its_partitions_and_settings() throws IOException {
        Settings settings = DEFAULTS.with(Setting.TOPIC_PREFIX, "press-").with(Setting.PARTITIONS, 9);
        JsonNode channels =
                json(new AsyncApi(settings, RuleCatalogue.shipped())).get("channels");

        List<Topics.Contract> contracts = settings.topics()
                .contracts(RuleCatalogue.shipped().stream().map(Rule::getId).toList());
        assertThat(channels).hasSameSizeAs(contracts);
        for (Topics.Contract contract : contracts) {
            JsonNode kafka = at(channels, contract.name()).at("/bindings/kafka");
            assertThat(kafka.get("partitions").asInt()).isEqualTo(contract.single() ? 1 : 9);
            JsonNode config = kafka.get("topicConfiguration");
            contract.config()
                    .forEach((name, value) -> assertThat(
                                    config.get(name).isArray()
                                            ? config.get(name).get(0).asText()
                                            : config.get(name).asText())
                            .as("%s of %s", name, contract.name())
                            .isEqualTo(value));
        }
    }

    @Test
    void a_message_carries_the_schema_that_is_registered() throws IOException {
        JsonNode payload = json(SHIPPED).at("/components/messages/TopicEntry/payload");

        assertThat(payload.get("schemaFormat").asText()).isEqualTo("application/vnd.apache.avro+json;version=1.9.0");
        assertThat(new Schema.Parser().parse(payload.get("schema").toString()))
                .isEqualTo(AvroSerdes.published(TopicEntry.getClassSchema()));
    }

    @Test
    void what_the_service_writes_is_an_event_and_what_it_reads_need_not_be() throws IOException {
        JsonNode messages = json(SHIPPED).at("/components/messages");

        assertThat(messages.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "RawArticle", "Article", "TopicEntry", "Duplicate", "Rejected", "Rule", "DeadLetter");
        for (String event : List.of("Article", "TopicEntry", "Duplicate", "Rejected")) {
            assertThat(messages.get(event).at("/headers/required")).hasSizeBetween(6, 7);
        }
        for (String other : List.of("RawArticle", "Rule", "DeadLetter")) {
            assertThat(messages.get(other).has("headers")).as(other).isFalse();
        }
    }

    @Test
    void every_reference_leads_somewhere() throws IOException {
        JsonNode document = json(SHIPPED);
        assertThat(document.findValuesAsText("$ref"))
                .hasSizeGreaterThan(30)
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isObject())
                        .as(reference)
                        .isTrue());
    }

    @Test
    void the_table_of_the_promises_is_that_of_the_topics() throws IOException {
        assertThat(Files.readString(PROMISES, UTF_8))
                .contains(Channels.markdown(DEFAULTS.topics(), DEFAULTS.number(Setting.PARTITIONS)));
    }

    private static JsonNode at(JsonNode channels, String address) {
        for (JsonNode channel : channels) {
            if (channel.get("address").asText().equals(address)) {
                return channel;
            }
        }
        throw new AssertionError("no channel " + address);
    }

    private static JsonNode json(AsyncApi document) throws IOException {
        return new ObjectMapper().readTree(document.json());
    }
}
