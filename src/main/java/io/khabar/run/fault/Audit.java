package io.khabar.run.fault;

import io.khabar.Topics;
import io.khabar.article.Article;
import io.khabar.article.Duplicate;
import io.khabar.article.DuplicateKind;
import io.khabar.article.TopicEntry;
import io.khabar.run.TopicReader;
import io.khabar.run.fault.Sender.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What the topics say in the end, as a subscriber reads them, held against what was sent. The names of what must not be
 * are those of the report, each with a few examples.
 */
final class Audit {
    private static final int EXAMPLES = 5;

    private final List<Truth> truths;
    private final int poisonous;
    private final int[] verdicts;
    private final int[] rejections;
    private final Map<String, Set<Integer>> published = new HashMap<>();
    private final Map<Integer, Set<String>> standsFor = new HashMap<>();
    private final Map<String, Set<Integer>> storiesOf = new HashMap<>();
    private final Set<String> entries = new HashSet<>();
    private final Set<String> deadLetters = new HashSet<>();
    private final Findings findings;

    Audit(List<Truth> truths, int poisonous) {
        this.truths = truths;
        this.poisonous = poisonous;
        this.verdicts = new int[truths.size()];
        this.rejections = new int[truths.size()];
        this.findings = new Findings(EXAMPLES);
    }

    /** Reads all topics from their beginnings to their ends. */
    Findings of(TopicReader reader, Topics topics, List<String> topicIds) {
        reader.readAll(topics.articles(), record -> published((Article) reader.value(record)));
        reader.readAll(topics.duplicates(), record -> duplicate((Duplicate) reader.value(record)));
        reader.readAll(topics.rejected(), this::rejected);
        reader.readAll(topics.deadLetter(), this::deadLetter);
        for (String id : topicIds) {
            reader.readAll(topics.topic(id), record -> entry(id, reader.value(record)));
        }
        long raw = reader.ends(topics.raw()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        conclude(raw);
        return findings;
    }

    private void published(Article article) {
        int event = Onlooker.event(article.getAttributes());
        verdicts[event]++;
        findings.count(article.getRevision() == 1 ? "originals" : "revisions");
        if (!published.computeIfAbsent(article.getId(), id -> new TreeSet<>()).add(article.getRevision())) {
            findings.wrong(Findings.TWICE, "%s revision %d".formatted(article.getId(), article.getRevision()));
        }
        if (truths.get(event).redelivery()) {
            findings.wrong(Findings.TWICE, "redelivery %d as an edition".formatted(event));
        }
        belongs(event, article.getId());
    }

    private void duplicate(Duplicate duplicate) {
        int event = Onlooker.event(duplicate.getAttributes());
        verdicts[event]++;
        findings.count("duplicates");
        if (!published.containsKey(duplicate.getOriginalId())) {
            findings.wrong(
                    Findings.LOST,
                    "%d, a duplicate of %s, which is not there".formatted(event, duplicate.getOriginalId()));
        }
        if ((duplicate.getKind() == DuplicateKind.REDELIVERY)
                != truths.get(event).redelivery()) {
            findings.wrong(Findings.MISTAKEN, "%d as %s".formatted(event, duplicate.getKind()));
        }
        belongs(event, duplicate.getOriginalId());
    }

    private void belongs(int event, String id) {
        int story = truths.get(event).story();
        standsFor.computeIfAbsent(story, number -> new TreeSet<>()).add(id);
        storiesOf.computeIfAbsent(id, other -> new TreeSet<>()).add(story);
    }

    private void rejected(ConsumerRecord<String, byte[]> record) {
        findings.count("rejected");
        rejections[Onlooker.event(record.key())]++;
    }

    private void deadLetter(ConsumerRecord<String, byte[]> record) {
        findings.count("dead letters");
        if (!deadLetters.add(record.key())) {
            findings.wrong(Findings.TWICE, "dead letter " + record.key());
        }
    }

    private void entry(String topic, SpecificRecord value) {
        Article article = ((TopicEntry) value).getArticle();
        findings.count("entries on topics");
        if (!entries.add(topic + ' ' + article.getId() + ' ' + article.getRevision())) {
            findings.wrong(
                    Findings.TWICE, "%s revision %d on %s".formatted(article.getId(), article.getRevision(), topic));
        }
    }

    private void conclude(long raw) {
        for (int event = 0; event < truths.size(); event++) {
            boolean refused = truths.get(event).story() == NewsFeed.REJECTED;
            ended(event, "rejected", rejections[event], refused ? 1 : 0);
            ended(event, "judged", verdicts[event], refused ? 0 : 1);
        }
        if (deadLetters.size() < poisonous) {
            findings.wrong(Findings.LOST, "%d dead letters".formatted(poisonous - deadLetters.size()));
        }
        standsFor.forEach((story, ids) -> {
            if (ids.size() > 1) {
                findings.wrong(Findings.ESCAPED, "story %d as %s".formatted(story, new ArrayList<>(ids)));
            }
        });
        storiesOf.forEach((id, stories) -> {
            if (stories.size() > 1) {
                findings.wrong(Findings.MISTAKEN, "%s stands for stories %s".formatted(id, stories));
            }
        });
        findings.set("raw events", raw);
        long pages = findings.counted("originals") + findings.counted("revisions") + findings.counted("duplicates");
        long ends = pages + findings.counted("rejected") + findings.counted("dead letters");
        if (raw != ends) {
            findings.wrong(Findings.SUM, "%d raw events, %d ends".formatted(raw, ends));
        }
        if (raw != truths.size() + poisonous) {
            findings.wrong(Findings.SUM, "%d sent, %d on the raw topic".formatted(truths.size() + poisonous, raw));
        }
    }

    private void ended(int event, String how, int times, int expected) {
        if (times < expected) {
            findings.wrong(Findings.LOST, "%d was never %s".formatted(event, how));
        } else if (times > expected) {
            findings.wrong(Findings.TWICE, "%d was %s %d times".formatted(event, how, times));
        }
    }
}
