package io.khabar;

import io.khabar.article.Article;
import io.khabar.article.Duplicate;
import io.khabar.article.Provenance;
import io.khabar.article.Rejected;
import io.khabar.article.RuleMatch;
import io.khabar.article.TopicEntry;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * What a record on one of our topics is as a CloudEvent (CloudEvents 1.0).
 *
 * <p>An id is made of what caused the record: the place of the raw event, or of the record that was refused. So it is the
 * same when the cause is processed again, and another when the same edition of an article is published once more, after
 * it was forgotten.
 *
 * @param type kind of event
 * @param id unique among all events of one source, whatever their kind
 * @param subject id of the article; null for a raw event that gave none
 */
public record CloudEvent(String type, String id, String subject) {
    /** Version of the types: another one would be another contract, on other topics. */
    private static final String VERSION = ".v1";

    private static final String ARTICLE = type(Article.getClassSchema());
    private static final String ENTRY = type(TopicEntry.getClassSchema());
    private static final String DUPLICATE = type(Duplicate.getClassSchema());
    private static final String REJECTED = type(Rejected.getClassSchema());

    /** The type of the events whose data has this schema, such as {@code io.khabar.topic-entry.v1}. */
    public static String type(Schema schema) {
        StringBuilder type = new StringBuilder("io.khabar");
        for (char letter : schema.getName().toCharArray()) {
            boolean word = Character.isUpperCase(letter);
            type.append(word ? type.length() > "io.khabar".length() ? "-" : "." : "")
                    .append(Character.toLowerCase(letter));
        }
        return type.append(VERSION).toString();
    }

    /**
     * The event that a record is.
     *
     * @param timestamp of the record, milliseconds since 1970: part of the id of an entry, which a changed rule may cause
     * @throws IllegalArgumentException when no output topic has such records
     */
    static CloudEvent of(SpecificRecord record, long timestamp) {
        if (record instanceof TopicEntry entry) {
            Article article = entry.getArticle();
            return new CloudEvent(ENTRY, id(article) + '/' + id(entry) + '/' + timestamp, article.getId());
        }
        if (record instanceof Article article) {
            return new CloudEvent(ARTICLE, id(article), article.getId());
        }
        if (record instanceof Duplicate duplicate) {
            String id = duplicate.getId();
            return new CloudEvent(DUPLICATE, id + "/duplicate/" + place(duplicate.getProvenance()), id);
        }
        if (record instanceof Rejected rejected) {
            return new CloudEvent(REJECTED, id(rejected), rejected.getArticleId());
        }
        throw new IllegalArgumentException(record.getSchema().getFullName() + " is no event of ours");
    }

    private static String id(Article article) {
        return article.getId() + '/' + article.getRevision() + '/' + place(article.getProvenance());
    }

    /** The rule's version is part of it: a changed rule sends an article again. */
    private static String id(TopicEntry entry) {
        List<RuleMatch> matches = entry.getMatches();
        String action = entry.getTopic() + '/' + entry.getAction();
        return matches.isEmpty() ? action : action + '/' + matches.get(0).getVersion();
    }

    /** Of one record more than one entry may be refused, each for its topic. */
    private static String id(Rejected rejected) {
        String id = "rejected/" + rejected.getTopic() + '/' + rejected.getPartition() + '-' + rejected.getOffset();
        return rejected.getTarget() == null ? id : id + '/' + rejected.getTarget();
    }

    private static String place(Provenance raw) {
        return raw == null ? "" : raw.getPartition() + "-" + raw.getOffset() + '-' + raw.getPart();
    }
}
