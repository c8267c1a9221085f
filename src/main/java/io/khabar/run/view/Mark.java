package io.khabar.run.view;

import io.khabar.article.Entity;
import io.khabar.article.Span;
import io.khabar.match.Account;
import io.khabar.match.Account.Clue;
import io.khabar.match.Account.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A stretch of an article's field that means something.
 *
 * @param topic place of the topic among those that are shown, or {@link #ENTITY}
 * @param note what it means, for a reader
 */
record Mark(int start, int end, int topic, String note) {
    static final int ENTITY = -1;
    /** Most places of one pattern or entity that are marked, so that no article makes a page too large. */
    private static final int MOST_PLACES = 200;

    /** The evidence of the topics in a field: what counts, and what would if the rest were there. */
    static List<Mark> ofTopics(List<Account> topics, String field) {
        List<Mark> marks = new ArrayList<>();
        for (int topic = 0; topic < topics.size(); topic++) {
            for (Clue clue : topics.get(topic).clues()) {
                String note = note(topics.get(topic), clue);
                for (Where where : clue.places().stream().limit(MOST_PLACES).toList()) {
                    if (clue.weight() != 0 && where.span().getField().equals(field)) {
                        marks.add(new Mark(where.span().getStart(), where.span().getEnd(), topic, note));
                    }
                }
            }
        }
        return marks;
    }

    static List<Mark> ofEntities(List<Entity> entities, String field) {
        List<Mark> marks = new ArrayList<>();
        for (Entity entity : entities) {
            String note = entity.getType().name().toLowerCase(Locale.ROOT) + ": " + name(entity);
            for (Span span : entity.getMentions().stream().limit(MOST_PLACES).toList()) {
                if (span.getField().equals(field)) {
                    marks.add(new Mark(span.getStart(), span.getEnd(), ENTITY, note));
                }
            }
        }
        return marks;
    }

    /** The English name, or any other, or the first mention. */
    static String name(Entity entity) {
        if (entity.getNames().containsKey("en")) {
            return entity.getNames().get("en");
        }
        return entity.getNames().values().stream()
                .findFirst()
                .orElseGet(() -> entity.getMentions().isEmpty()
                        ? String.valueOf(entity.getId())
                        : entity.getMentions().get(0).getText());
    }

    private static String note(Account account, Clue clue) {
        return String.format(
                Locale.ROOT,
                "%s: %s, weight %s, adds %.2f in all%s",
                account.topic(),
                clue.pattern(),
                Figures.weight(clue.weight()),
                clue.contribution(),
                clue.counts() ? "" : " if the rest of its group were there");
    }
}
