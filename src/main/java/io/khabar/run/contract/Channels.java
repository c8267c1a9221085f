package io.khabar.run.contract;

import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_COMPACT;
import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.MAX_MESSAGE_BYTES_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.RETENTION_MS_CONFIG;

import io.khabar.Topics;
import io.khabar.article.Rule;
import io.khabar.run.contract.Channel.Way;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All public topics as other programs see them: the fixed ones, and one for each shipped rule. */
final class Channels {
    private static final String ARTICLE_ID = "article id";
    private static final int MEBIBYTE = 1024 * 1024;

    private Channels() {}

    static List<Channel> of(Topics topics, List<Rule> rules) {
        Map<String, Topics.Contract> contracts = new HashMap<>();
        topics.contracts(rules.stream().map(Rule::getId).toList())
                .forEach(contract -> contracts.put(contract.name(), contract));
        List<Channel> channels = new ArrayList<>(List.of(
                fixed(
                        "raw",
                        contracts.get(topics.raw()),
                        Way.IN,
                        "Raw events",
                        "Pages and documents as they were fetched; what producers write.",
                        "anything; best the article's id, or else its address, so that its editions stay in order; the id"
                                + " spares a hop"),
                fixed(
                        "articles",
                        contracts.get(topics.articles()),
                        Way.OUT,
                        "Articles",
                        "Each unique article, enriched, and each revision of it.",
                        ARTICLE_ID),
                fixed(
                        "duplicates",
                        contracts.get(topics.duplicates()),
                        Way.OUT,
                        "Duplicates",
                        "What was not published again, and what it is a copy of.",
                        ARTICLE_ID),
                fixed(
                        "rejected",
                        contracts.get(topics.rejected()),
                        Way.OUT,
                        "Rejected records",
                        "Records that could be read but not used, with the reason.",
                        "key of the refused record, up to 65,536 characters"),
                fixed(
                        "dead-letter",
                        contracts.get(topics.deadLetter()),
                        Way.REFUSED,
                        "Dead letters",
                        "Bytes that nobody can read, with Kafka Streams' own headers.",
                        "as it came"),
                fixed(
                        "rules",
                        contracts.get(topics.rules()),
                        Way.IN,
                        "Rules",
                        "What belongs on a topic; replaces the shipped rule of that id, and a tombstone gives it back.",
                        "rule id")));
        for (Rule rule : rules) {
            channels.add(entries(rule, contracts.get(topics.topic(rule.getId()))));
        }
        return channels;
    }

    private static Channel fixed(
            String id, Topics.Contract contract, Way way, String title, String summary, String key) {
        return new Channel(id, contract, way, title, summary, key, List.of());
    }

    private static Channel entries(Rule rule, Topics.Contract contract) {
        Map<String, String> titles = rule.getTitles();
        return new Channel(
                "topic-" + rule.getId(),
                contract,
                Way.OUT,
                titles.getOrDefault("en", rule.getId()),
                titles.getOrDefault("ar", rule.getId()),
                ARTICLE_ID,
                rule.getSubjects());
    }

    /** The table of {@code docs/contracts.md}: how each topic is keyed and kept, with one row for all output topics. */
    static String markdown(Topics topics, int partitions) {
        Rule any = Rule.newBuilder().setId("<id>").setQuery("").build();
        StringBuilder table =
                new StringBuilder("| topic | key | value | partitions | kept | largest record | `ce_type` |\n");
        table.append("| --- | --- | --- | --- | --- | --- | --- |\n");
        for (Channel channel : of(topics, List.of(any))) {
            Map<String, String> config = channel.contract().config();
            table.append("| `%s` | %s | %s | %d | %s | %s | %s |\n"
                    .formatted(
                            channel.contract().name(),
                            channel.key(),
                            channel.contract().schema() == null ? "bytes" : '`' + channel.message() + '`',
                            channel.partitions(partitions),
                            kept(config),
                            largest(config),
                            channel.eventType().map(type -> '`' + type + '`').orElse("none")));
        }
        return table.toString();
    }

    private static String kept(Map<String, String> config) {
        return CLEANUP_POLICY_COMPACT.equals(config.get(CLEANUP_POLICY_CONFIG))
                ? "for ever, the last of each key"
                : Duration.ofMillis(Long.parseLong(config.get(RETENTION_MS_CONFIG)))
                                .toDays() + " days";
    }

    private static String largest(Map<String, String> config) {
        String bytes = config.get(MAX_MESSAGE_BYTES_CONFIG);
        return bytes == null ? "the broker's default" : Integer.parseInt(bytes) / MEBIBYTE + " MiB";
    }
}
