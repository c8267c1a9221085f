package io.khabar.run.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator.Feature;
import io.khabar.CloudEvent;
import io.khabar.article.Rule;
import io.khabar.run.Setting;
import io.khabar.run.Settings;
import io.khabar.run.contract.Channel.Way;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.common.config.TopicConfig;

/** The topics as an AsyncAPI 3.0 document, made from what the service is run by, so that it can't say anything else. */
public final class AsyncApi {
    /** Version of the contract: the first number is that of the event types, the second grows with what is added. */
    private static final String VERSION = "1.0.0";

    private static final String DESCRIPTION = """
            What Khabar reads and writes, seen from the service: it receives what producers write, and sends what \
            consumers read. Values are Avro in Confluent's wire format, one subject a topic (<topic>-value), kept \
            FULL_TRANSITIVE; keys are UTF-8 strings. Read with isolation.level=read_committed. A rule that is put on \
            the rules topic makes one more topic of TopicEntry records. docs/contracts.md says what is promised.""";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ObjectNode document = NODES.objectNode();

    /**
     * @param settings prefix, partitions and addresses
     * @param rules the rules whose topics are described
     */
    public AsyncApi(Settings settings, List<Rule> rules) {
        List<Channel> channels = Channels.of(settings.topics(), rules);
        document.put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Khabar")
                .put("version", VERSION)
                .put("description", DESCRIPTION)
                .putObject("license")
                .put("name", "Apache-2.0")
                .put("url", "https://www.apache.org/licenses/LICENSE-2.0");
        document.put("defaultContentType", CloudEvent.CONTENT_TYPE);
        servers(settings);
        ObjectNode addresses = document.putObject("channels");
        ObjectNode operations = document.putObject("operations");
        ObjectNode messages = document.putObject("components").putObject("messages");
        for (Channel channel : channels) {
            addresses.set(channel.id(), channel(channel, settings.number(Setting.PARTITIONS)));
            operations.set(operation(channel), operates(channel));
            if (!messages.has(channel.message())) {
                messages.set(channel.message(), Messages.of(channel));
            }
        }
    }

    public String yaml() {
        return write(new ObjectMapper(new YAMLFactory()
                .disable(Feature.WRITE_DOC_START_MARKER)
                .disable(Feature.SPLIT_LINES)
                .enable(Feature.MINIMIZE_QUOTES)
                .enable(Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                .enable(Feature.INDENT_ARRAYS_WITH_INDICATOR)));
    }

    public String json() {
        return write(new JsonMapper()) + '\n';
    }

    private String write(ObjectMapper mapper) {
        try {
            return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values is always written", e);
        }
    }

    private void servers(Settings settings) {
        ObjectNode servers = document.putObject("servers");
        for (String address : settings.shown(Setting.BOOTSTRAP_SERVERS).split(",")) {
            ObjectNode server = servers.putObject(servers.isEmpty() ? "kafka" : "kafka-" + (servers.size() + 1));
            server.put("host", address.strip()).put("protocol", "kafka");
            kafka(server)
                    .put("schemaRegistryUrl", settings.shown(Setting.SCHEMA_REGISTRY_URL))
                    .put("schemaRegistryVendor", "confluent");
        }
    }

    private static ObjectNode channel(Channel channel, int partitions) {
        ObjectNode node = NODES.objectNode()
                .put("address", channel.contract().name())
                .put("title", channel.title())
                .put("summary", channel.summary());
        node.putObject("messages").set(channel.message(), reference("components/messages", channel.message()));
        if (!channel.subjects().isEmpty()) {
            ArrayNode tags = node.putArray("tags");
            channel.subjects().forEach(subject -> tags.addObject().put("name", subject));
        }
        ObjectNode kafka = kafka(node).put("partitions", channel.partitions(partitions));
        ObjectNode config = kafka.putObject("topicConfiguration");
        Map<String, String> settings = channel.contract().config();
        config.putArray(TopicConfig.CLEANUP_POLICY_CONFIG)
                .add(settings.getOrDefault(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE));
        for (String number : List.of(TopicConfig.RETENTION_MS_CONFIG, TopicConfig.MAX_MESSAGE_BYTES_CONFIG)) {
            if (settings.containsKey(number)) {
                config.put(number, Long.parseLong(settings.get(number)));
            }
        }
        return node;
    }

    private static ObjectNode operates(Channel channel) {
        ObjectNode node = NODES.objectNode().put("action", channel.way() == Way.IN ? "receive" : "send");
        node.set("channel", reference("channels", channel.id()));
        node.put("summary", channel.way() == Way.IN ? "Others write here." : "Others read here.");
        return node;
    }

    /** Name of what the service does with a channel, such as {@code sendTopicCeasefire}. */
    private static String operation(Channel channel) {
        String verb = channel.way() == Way.IN ? "receive" : "send";
        return verb
                + Pattern.compile("(?:^|-)(.)")
                        .matcher(channel.id())
                        .replaceAll(found -> Character.toString(
                                Character.toUpperCase(found.group(1).charAt(0))));
    }

    /** The bindings for Kafka of a part of the document. */
    static ObjectNode kafka(ObjectNode part) {
        return part.putObject("bindings").putObject("kafka").put("bindingVersion", "0.5.0");
    }

    private static ObjectNode reference(String where, String name) {
        return NODES.objectNode().put("$ref", "#/" + where + '/' + name);
    }
}
