package io.khabar.run;

import static org.apache.kafka.common.acl.AclOperation.CREATE;
import static org.apache.kafka.common.acl.AclOperation.DELETE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;
import static org.apache.kafka.common.resource.PatternType.LITERAL;
import static org.apache.kafka.common.resource.PatternType.PREFIXED;
import static org.apache.kafka.common.resource.ResourceType.GROUP;
import static org.apache.kafka.common.resource.ResourceType.TOPIC;
import static org.apache.kafka.common.resource.ResourceType.TRANSACTIONAL_ID;

import io.khabar.CleanTopology;
import io.khabar.Topics;
import io.khabar.run.Service.Part;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * What somebody does with the topics, and the least that the brokers must allow for it. DESCRIBE is not named where READ
 * or WRITE imply it. Nothing needs a right on the cluster: an idempotent producer is allowed what it may write to.
 */
public enum Role {
    /** {@code topics create} and {@code topics check}. */
    SETUP(Role::setup),
    /** {@code run}. */
    SERVICE(Role::service),
    /** {@code ingest}, or a producer of your own. */
    PRODUCER(settings -> List.of(right(TOPIC, LITERAL, settings.topics().raw(), WRITE))),
    /** {@code rules put}, {@code rules remove} and {@code rules list}. */
    EDITOR(settings -> List.of(right(TOPIC, LITERAL, settings.topics().rules(), READ, WRITE))),
    /** {@code dlq}, {@code rejected} and {@code reset}. */
    OPERATOR(Role::operator);

    /** Operations on a resource. */
    public record Right(ResourcePattern on, Set<AclOperation> operations) {}

    private final Function<Settings, List<Right>> rights;

    Role(Function<Settings, List<Right>> rights) {
        this.rights = rights;
    }

    public List<Right> rights(Settings settings) {
        return rights.apply(settings);
    }

    /** What a consumer of one topic needs. */
    public static List<Right> consumer(String topic, String group) {
        return List.of(right(TOPIC, LITERAL, topic, READ), right(GROUP, LITERAL, group, READ));
    }

    private static List<Right> setup(Settings settings) {
        String letters = Service.applicationId(settings, Part.CLEAN) + '-' + CleanTopology.LETTERS;
        return List.of(
                right(TOPIC, PREFIXED, settings.get(Setting.TOPIC_PREFIX), CREATE, DESCRIBE, DESCRIBE_CONFIGS),
                right(TOPIC, LITERAL, letters, CREATE, DESCRIBE, DESCRIBE_CONFIGS),
                right(TOPIC, LITERAL, redriven(settings), CREATE, DESCRIBE, DESCRIBE_CONFIGS));
    }

    /**
     * Kafka Streams makes its internal topics itself, and deletes what it has read of those that it repartitions by. The
     * page reads what was published; the actions under {@code /admin} put rules.
     */
    private static List<Right> service(Settings settings) {
        Topics topics = settings.topics();
        String clean = Service.applicationId(settings, Part.CLEAN);
        String route = Service.applicationId(settings, Part.ROUTE);
        boolean page = settings.isOn(Setting.PAGE);
        AclOperation seen = page ? READ : WRITE;
        AclOperation ruled = page && !settings.get(Setting.ADMIN_TOKEN).isEmpty() ? WRITE : READ;
        return List.of(
                right(TOPIC, PREFIXED, topics.prefix(), DESCRIBE_CONFIGS),
                right(TOPIC, LITERAL, topics.raw(), READ),
                right(TOPIC, LITERAL, topics.rules(), READ, ruled),
                right(TOPIC, LITERAL, topics.articles(), READ, WRITE),
                right(TOPIC, LITERAL, topics.duplicates(), WRITE, seen),
                right(TOPIC, LITERAL, topics.rejected(), WRITE, seen),
                right(TOPIC, LITERAL, topics.deadLetter(), WRITE, seen),
                right(TOPIC, PREFIXED, topics.topic(""), CREATE, WRITE, seen),
                right(TOPIC, PREFIXED, clean + '-', CREATE, READ, WRITE, DELETE, DESCRIBE_CONFIGS),
                right(TOPIC, PREFIXED, route + '-', CREATE, READ, WRITE),
                right(TOPIC, LITERAL, redriven(settings), DESCRIBE, DESCRIBE_CONFIGS),
                right(GROUP, LITERAL, clean, READ),
                right(GROUP, LITERAL, route, READ),
                right(TRANSACTIONAL_ID, PREFIXED, clean + '-', WRITE),
                right(TRANSACTIONAL_ID, PREFIXED, route + '-', WRITE));
    }

    /** Dead letters may have come from the topics between the partitions, and go back there. */
    private static List<Right> operator(Settings settings) {
        Topics topics = settings.topics();
        String clean = Service.applicationId(settings, Part.CLEAN);
        String route = Service.applicationId(settings, Part.ROUTE);
        return List.of(
                right(TOPIC, LITERAL, topics.deadLetter(), READ),
                right(TOPIC, LITERAL, topics.rejected(), READ),
                right(TOPIC, LITERAL, topics.raw(), READ, WRITE),
                right(TOPIC, LITERAL, topics.articles(), READ, WRITE),
                right(TOPIC, LITERAL, topics.rules(), READ),
                right(TOPIC, PREFIXED, topics.topic(""), WRITE),
                right(TOPIC, LITERAL, redriven(settings), READ, WRITE),
                right(TOPIC, PREFIXED, clean + '-', WRITE, DELETE),
                right(TOPIC, PREFIXED, route + '-', DELETE),
                right(GROUP, LITERAL, clean, READ, DELETE),
                right(GROUP, LITERAL, route, READ, DELETE),
                right(TRANSACTIONAL_ID, LITERAL, settings.get(Setting.APPLICATION_ID) + "-redrive", WRITE));
    }

    private static String redriven(Settings settings) {
        return settings.get(Setting.APPLICATION_ID) + '-' + Topics.REDRIVEN;
    }

    /** @param operations one may stand there twice */
    private static Right right(ResourceType type, PatternType pattern, String name, AclOperation... operations) {
        return new Right(new ResourcePattern(type, name, pattern), Set.copyOf(List.of(operations)));
    }
}
