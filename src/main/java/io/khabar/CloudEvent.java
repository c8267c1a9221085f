package io.khabar;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.khabar.article.Article;
import io.khabar.article.Duplicate;
import io.khabar.article.Provenance;
import io.khabar.article.Rejected;
import io.khabar.article.RuleMatch;
import io.khabar.article.TopicEntry;
import java.time.Instant;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * What a record on one of our output topics is as a CloudEvent (CloudEvents 1.0), and how its headers tell it: in the
 * binary mode of CloudEvents' Kafka protocol binding.
 *
 * <p>An id is made of what caused the record: the place of the raw event, or of the record that was refused. So it is the
 * same when the cause is processed again, and another when the same edition of an article is published once more, after
 * it was forgotten.
 *
 * @param type kind of event
 * @param id unique among all events of one source, whatever their kind
 * @param time timestamp of the record, milliseconds since 1970
 * @param subject id of the article; null for a raw event that gave none
 */
public record CloudEvent(String type, String id, long time, String subject) {
    /** Media type of the values, behind the five bytes of the wire format. */
    public static final String CONTENT_TYPE = "application/avro";

    private static final Header SPEC_VERSION = header("ce_specversion", "1.0");
    private static final Header CONTENT_TYPE_HEADER = header("content-type", CONTENT_TYPE);

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

    /** The service as the source of its events, all instances alike: a URI reference. */
    public static String source(String applicationId) {
        return '/' + applicationId;
    }

    /**
     * The event that a record is.
     *
     * @param time timestamp of the record, milliseconds since 1970; it tells two entries of one edition apart, should a
     *     rule send it twice
     * @throws IllegalArgumentException when no output topic has such records
     */
    public static CloudEvent of(SpecificRecord record, long time) {
        if (record instanceof TopicEntry entry) {
            Article article = entry.getArticle();
            return new CloudEvent(ENTRY, id(article) + '/' + id(entry) + '/' + time, time, article.getId());
        }
        if (record instanceof Article article) {
            return new CloudEvent(ARTICLE, id(article), time, article.getId());
        }
        if (record instanceof Duplicate duplicate) {
            String id = duplicate.getId();
            return new CloudEvent(DUPLICATE, id + "/duplicate/" + place(duplicate.getProvenance()), time, id);
        }
        if (record instanceof Rejected rejected) {
            return new CloudEvent(REJECTED, id(rejected), time, rejected.getArticleId());
        }
        throw new IllegalArgumentException(record.getSchema().getFullName() + " is no event of ours");
    }

    /**
     * The headers of the record. There is no {@code ce_dataschema}, since the value names its schema itself and registries
     * have other addresses elsewhere.
     *
     * @param source see {@link #source}
     */
    public Headers headers(String source) {
        Headers headers = new RecordHeaders()
                .add(SPEC_VERSION)
                .add(header("ce_id", id))
                .add(header("ce_source", source))
                .add(header("ce_type", type))
                .add(header("ce_time", Instant.ofEpochMilli(time).toString()));
        if (subject != null) {
            headers.add(header("ce_subject", subject));
        }
        return headers.add(CONTENT_TYPE_HEADER);
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(UTF_8));
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
