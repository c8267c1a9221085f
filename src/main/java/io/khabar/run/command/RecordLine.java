package io.khabar.run.command;

import io.khabar.article.Article;
import io.khabar.article.Duplicate;
import io.khabar.article.RawArticle;
import io.khabar.article.Rejected;
import io.khabar.article.Rule;
import io.khabar.article.TopicEntry;
import io.khabar.run.AvroJson;
import java.util.Locale;
import org.apache.avro.specific.SpecificRecord;

/** A record of one of our topics on a line for a person: what tells it from others, and nothing long. */
final class RecordLine {
    private RecordLine() {}

    static String of(String key, SpecificRecord value) {
        if (value instanceof TopicEntry entry) {
            return "%-8s %s".formatted(entry.getAction(), of(key, entry.getArticle()));
        }
        if (value instanceof Article article) {
            return "%s  %s".formatted(article.getId(), article.getHeadline());
        }
        if (value instanceof Duplicate duplicate) {
            return "%-10s %s of %s  %s"
                    .formatted(
                            duplicate.getKind(), duplicate.getId(), duplicate.getOriginalId(), duplicate.getHeadline());
        }
        if (value instanceof Rejected rejected) {
            return "%-18s %s  %s".formatted(rejected.getReason(), rejected.getKey(), rejected.getMessage());
        }
        if (value instanceof RawArticle raw) {
            String url = raw.getUrl() == null ? "no address" : raw.getUrl();
            return String.format(
                    Locale.ROOT,
                    "%s  %s, %,d bytes, %s",
                    key,
                    raw.getMediaType(),
                    raw.getContent().remaining(),
                    url);
        }
        if (value instanceof Rule rule) {
            return "%s  version %d, %s".formatted(rule.getId(), rule.getVersion(), rule.getEnabled() ? "on" : "off");
        }
        return AvroJson.line(value);
    }
}
