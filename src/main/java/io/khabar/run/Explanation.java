package io.khabar.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.khabar.article.Article;
import io.khabar.match.Account;
import io.khabar.match.TopicMatch;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What the service makes of one raw event, told without Kafka: an article with its topics, or the reason why not.
 *
 * @param article null when the event is rejected
 * @param topics the topics and the evidence, as the stream would have them
 * @param accounts what each rule in force found, by id
 * @param lexiconVersion version of the gazetteer and word lists
 * @param rejected reason and message; null when there is an article
 */
public record Explanation(
        Article article, List<TopicMatch> topics, List<Account> accounts, String lexiconVersion, String rejected) {
    private static final JsonFactory JSON = new JsonFactory();
    private static final Comparator<Account> HIGHEST_FIRST =
            Comparator.comparing(Account::score).reversed().thenComparing(Account::topic);

    static Explanation rejected(String reason, String lexiconVersion) {
        return new Explanation(null, List.of(), List.of(), lexiconVersion, reason);
    }

    /** The accounts of these topics, or if none is named, of those that the article has; highest score first. */
    public List<Account> accounts(Set<String> named) {
        return accounts.stream()
                .filter(account -> named.isEmpty() ? account.matches() : named.contains(account.topic()))
                .sorted(HIGHEST_FIRST)
                .toList();
    }

    /** The topics that the article has not, though what was found of them adds up to half of their minimum; nearest first. */
    public List<Account> nearMisses() {
        return accounts.stream()
                .filter(account -> !account.matches() && nearness(account) >= 0.5)
                .sorted(Comparator.comparingDouble(Explanation::nearness)
                        .reversed()
                        .thenComparing(Account::topic))
                .toList();
    }

    /** What was found as a share of the minimum score; 0 without a minimum. */
    private static double nearness(Account account) {
        float minimum = account.rule().getMinimumScore();
        return minimum == 0 ? 0 : account.potential() / minimum;
    }

    /**
     * One line of JSON: the article's fields, {@code lexiconVersion}, {@code topics} and, for the named topics or else for
     * those that it has and those that it misses by little, {@code accounts}; or {@code {"rejected": reason}}.
     */
    public String json(Set<String> named) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            if (article == null) {
                json.writeStringField("rejected", rejected);
            } else {
                AvroJson.writeFields(json, article);
                json.writeStringField("lexiconVersion", lexiconVersion);
                writeTopics(json);
                json.writeArrayFieldStart("accounts");
                for (Account account : accounts(named)) {
                    AccountJson.write(json, account);
                }
                for (Account account : named.isEmpty() ? nearMisses() : List.<Account>of()) {
                    AccountJson.write(json, account);
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a string in memory can't fail to be written", e);
        }
        return line.toString();
    }

    private void writeTopics(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("topics");
        for (TopicMatch match : topics) {
            json.writeStartObject();
            json.writeStringField("topic", match.topic());
            json.writeNumberField("version", match.version());
            json.writeNumberField("score", match.score());
            json.writeArrayFieldStart("matches");
            for (var span : match.spans()) {
                AvroJson.write(json, span);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
