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
import java.util.HashMap;
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
        contracts.add(Topics.redrivenOn(redriven()));
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
            if (!SubjectCheck.isRegistered(registry, subject.getKey(), subject.getValue())) {
                int id = registry.register(subject.getKey(), new AvroSchema(subject.getValue()));
                registry.updateCompatibility(subject.getKey(), COMPATIBILITY);
                done.add("registered schema %s (id %d)".formatted(subject.getKey(), id));
            }
        }
        return done;
    }

    /** What is missing or differs from the settings; empty when all is well. */
    public List<Difference> check() throws ExecutionException, InterruptedException, IOException, RestClientException {
        List<Difference> differences = new ArrayList<>();
        Map<String, TopicDescription> present = present();
        List<ConfigResource> resources =
                present.keySet().stream().map(TopicSetup::resource).toList();
        Map<ConfigResource, Config> configs = new HashMap<>();
        for (var config : admin.describeConfigs(resources).values().entrySet()) {
            configs.put(config.getKey(), answer(config.getKey().name(), config.getValue()));
        }
        for (Topics.Contract contract : contracts) {
            TopicDescription topic = present.get(contract.name());
            if (topic == null) {
                differences.add(TopicCheck.missing(contract, !contract.name().equals(redriven())));
            } else {
                differences.addAll(new TopicCheck(
                                contract, partitions(settings, contract), settings.number(Setting.REPLICATION_FACTOR))
                        .of(topic, configs.get(resource(contract.name()))));
            }
        }
        SubjectCheck subjects = new SubjectCheck(registry, COMPATIBILITY);
        for (Map.Entry<String, Schema> subject : subjects().entrySet()) {
            differences.addAll(subjects.of(subject.getKey(), subject.getValue()));
        }
        return differences;
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
        subjects.put(AvroSerdes.subject(topic), AvroSerdes.published(schema));
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

    private String redriven() {
        return settings.get(Setting.APPLICATION_ID) + '-' + Topics.REDRIVEN;
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
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
