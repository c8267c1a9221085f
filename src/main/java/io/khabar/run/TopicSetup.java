package io.khabar.run;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.khabar.AvroSerdes;
import io.khabar.CleanTopology;
import io.khabar.RouteTopology;
import io.khabar.Topics;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.avro.Schema;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Brings topics and schemas to what the service needs, or tells what is missing. */
public final class TopicSetup {
    private static final String COMPATIBILITY = "FULL_TRANSITIVE";

    private final Settings settings;
    private final Admin admin;
    private final SchemaRegistryClient registry;
    private final List<Topics.Contract> contracts;

    /** @param topicIds ids of the topics that the rules in force publish to */
    public TopicSetup(Settings settings, Admin admin, SchemaRegistryClient registry, Collection<String> topicIds) {
        this.settings = settings;
        this.admin = admin;
        this.registry = registry;
        this.contracts = new ArrayList<>(settings.topics().contracts(topicIds));
        contracts.add(Topics.lettersOn(internal(Service.Part.CLEAN, CleanTopology.LETTERS)));
    }

    /**
     * Creates the topics that are not there and registers all schemas; what is there is left as it is.
     *
     * @return what was done, a line each; empty when everything was there
     */
    public List<String> create() throws ExecutionException, InterruptedException, IOException, RestClientException {
        List<String> done = new ArrayList<>();
        Map<String, TopicDescription> present = present();
        List<NewTopic> missing = contracts.stream()
                .filter(contract -> !present.containsKey(contract.name()))
                .map(contract -> newTopic(settings, contract))
                .toList();
        for (var created : admin.createTopics(missing).values().entrySet()) {
            answer(created.getKey(), created.getValue());
            done.add("created topic " + created.getKey());
        }
        for (Map.Entry<String, Schema> subject : subjects().entrySet()) {
            if (!isRegistered(subject)) {
                int id = registry.register(subject.getKey(), new AvroSchema(subject.getValue()));
                registry.updateCompatibility(subject.getKey(), COMPATIBILITY);
                done.add("registered schema %s (id %d)".formatted(subject.getKey(), id));
            }
        }
        return done;
    }

    /** What is missing or differs from the settings, a line each; empty when all is well. */
    public List<String> check() throws ExecutionException, InterruptedException, IOException, RestClientException {
        List<String> problems = new ArrayList<>();
        Map<String, TopicDescription> present = present();
        for (Topics.Contract contract : contracts) {
            TopicDescription topic = present.get(contract.name());
            if (topic == null) {
                problems.add("topic %s is not there".formatted(contract.name()));
            } else {
                problems.addAll(differences(contract, topic));
            }
        }
        for (Map.Entry<String, Schema> subject : subjects().entrySet()) {
            if (!isRegistered(subject)) {
                problems.add("schema %s is not registered".formatted(subject.getKey()));
            }
        }
        return problems;
    }

    /** The schema of each subject, of public topics and of those that Kafka Streams keeps for itself. */
    public Map<String, Schema> subjects() {
        Map<String, Schema> subjects = new TreeMap<>();
        contracts.stream()
                .filter(contract -> contract.schema() != null)
                .forEach(contract -> add(subjects, contract.name(), contract.schema()));
        CleanTopology.INTERNAL_TOPICS.forEach(
                (suffix, schema) -> add(subjects, internal(Service.Part.CLEAN, suffix), schema));
        RouteTopology.INTERNAL_TOPICS.forEach(
                (suffix, schema) -> add(subjects, internal(Service.Part.ROUTE, suffix), schema));
        return subjects;
    }

    private String internal(Service.Part part, String suffix) {
        return Service.applicationId(settings, part) + '-' + suffix;
    }

    private static void add(Map<String, Schema> subjects, String topic, Schema schema) {
        subjects.put(topic + "-value", AvroSerdes.published(schema));
    }

    private Map<String, TopicDescription> present() throws ExecutionException, InterruptedException {
        Map<String, TopicDescription> present = new TreeMap<>();
        List<String> names = contracts.stream().map(Topics.Contract::name).toList();
        for (var found : admin.describeTopics(names).topicNameValues().entrySet()) {
            try {
                present.put(found.getKey(), answer(found.getKey(), found.getValue()));
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw e;
                }
            }
        }
        return present;
    }

    /** What the brokers answer about a topic; their refusal does not name it. */
    private static <T> T answer(String topic, KafkaFuture<T> answer) throws ExecutionException, InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof TopicAuthorizationException
                    ? new ExecutionException(new TopicAuthorizationException(Set.of(topic)))
                    : e;
        }
    }

    private List<String> differences(Topics.Contract contract, TopicDescription topic)
            throws ExecutionException, InterruptedException {
        List<String> differences = new ArrayList<>();
        int partitions = partitions(settings, contract);
        if (topic.partitions().size() != partitions) {
            differences.add("topic %s has %d partitions, not %d"
                    .formatted(contract.name(), topic.partitions().size(), partitions));
        }
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, contract.name());
        Config config = answer(
                contract.name(),
                admin.describeConfigs(List.of(resource)).values().get(resource));
        contract.config().forEach((name, value) -> {
            if (!config.get(name).value().equals(value)) {
                differences.add("topic %s has %s=%s, not %s"
                        .formatted(contract.name(), name, config.get(name).value(), value));
            }
        });
        return differences;
    }

    private boolean isRegistered(Map.Entry<String, Schema> subject) throws IOException, RestClientException {
        try {
            registry.getId(subject.getKey(), new AvroSchema(subject.getValue()));
            return true;
        } catch (RestClientException e) {
            if (e.getStatus() == 404) {
                return false;
            }
            throw e;
        }
    }

    /** A topic as its contract and the settings want it. */
    static NewTopic newTopic(Settings settings, Topics.Contract contract) {
        short replication = (short) settings.number(Setting.REPLICATION_FACTOR);
        return new NewTopic(contract.name(), Optional.of(partitions(settings, contract)), Optional.of(replication))
                .configs(contract.config());
    }

    private static int partitions(Settings settings, Topics.Contract contract) {
        return contract.single() ? 1 : settings.number(Setting.PARTITIONS);
    }
}
