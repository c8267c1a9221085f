package io.khabar.match;

import io.khabar.analysis.Analysis;
import io.khabar.analysis.Word;
import io.khabar.article.Article;
import io.khabar.article.Entity;
import io.khabar.article.Span;
import io.khabar.article.Tag;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An article as the rules see it: the words of each field, made once for all rules. */
final class ArticleWords {
    static final String HEADLINE = "headline";
    static final String BODY = "body";

    private final Map<Field, FieldIndex> indexes = new EnumMap<>(Field.class);
    private final List<Entity> entityOfValue = new ArrayList<>();
    private final Article article;
    private final List<Word> headline;
    private final List<Word> body;
    private final int bodyFirst;
    private List<Place> teasers;

    ArticleWords(Article article) {
        this.article = article;
        headline = Word.of(Analysis.text(), article.getHeadline());
        body = Word.of(Analysis.text(), article.getBody());
        FieldIndex text = index(Field.TEXT);
        text.add(headline);
        bodyFirst = text.add(body);
        article.getEntities().forEach(this::add);
        for (Tag tag : article.getTags()) {
            index(Field.TAG).add(Word.of(Analysis.text(), tag.getText()));
        }
        if (article.getSource() != null) {
            index(Field.SOURCE).add(Word.of(Analysis.text(), article.getSource()));
        }
        addLanguage(article.getLanguage().toLowerCase(Locale.ROOT));
    }

    Article article() {
        return article;
    }

    /** The words by their form; headline and body have theirs in {@link Field#TEXT}. */
    FieldIndex index(Field field) {
        return indexes.computeIfAbsent(field.indexed(), unseen -> new FieldIndex());
    }

    Positions positions(Field field, String form) {
        return within(field, index(field).positions(form));
    }

    /** Where a word with this beginning stands. */
    Positions positionsOfPrefix(Field field, String prefix) {
        List<Integer> found = new ArrayList<>();
        FieldIndex index = index(field);
        for (String form : index.forms()) {
            if (form.startsWith(prefix)) {
                Positions positions = index.positions(form);
                for (int i = 0; i < positions.size(); i++) {
                    found.add(positions.get(i));
                }
            }
        }
        Positions merged = new Positions();
        found.stream().sorted().forEach(merged::add);
        return within(field, merged);
    }

    /** Number of words in the body. */
    int length() {
        return body.isEmpty() ? 0 : body.get(body.size() - 1).position() + 1;
    }

    /** Offset in the body at which its first {@code words} words have ended. */
    int endOfFirst(int words) {
        int end = 0;
        for (Word word : body) {
            if (word.position() >= words) {
                return end;
            }
            end = word.end();
        }
        return article.getBody().length();
    }

    /** Whether a place lies in what the body says of other articles. */
    boolean isTeaser(Place place) {
        if (teasers == null) {
            teasers = Teasers.of(article.getBody());
        }
        for (Place teaser : teasers) {
            if (teaser.overlaps(place)) {
                return true;
            }
        }
        return false;
    }

    /** The text from a word of a field to another: for an entity its mentions, for tags and filters none. */
    List<Place> places(Field field, int first, int last) {
        return switch (field) {
            case TEXT, HEADLINE, BODY -> List.of(place(first, last));
            case ENTITY -> mentions(entityOfValue.get(index(field).value(first)));
            case TAG, SOURCE, LANGUAGE -> List.of();
        };
    }

    private Place place(int first, int last) {
        return last < bodyFirst
                ? new Place(
                        false, at(headline, first).start(), at(headline, last).end())
                : new Place(
                        true,
                        at(body, first - bodyFirst).start(),
                        at(body, last - bodyFirst).end());
    }

    /** The word at a position; alternatives have the same offsets, so that any of them will do. */
    private static Word at(List<Word> words, int position) {
        int low = 0;
        int high = words.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).position() < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return words.get(low);
    }

    /** Mentions that don't fit the text, which another producer may have written, are left out. */
    private List<Place> mentions(Entity entity) {
        List<Place> places = new ArrayList<>();
        for (Span mention : entity.getMentions()) {
            boolean inBody = mention.getField().equals(BODY);
            String text = inBody ? article.getBody() : article.getHeadline();
            if (0 <= mention.getStart() && mention.getStart() < mention.getEnd() && mention.getEnd() <= text.length()) {
                places.add(new Place(inBody, mention.getStart(), mention.getEnd()));
            }
        }
        return places;
    }

    private void add(Entity entity) {
        FieldIndex index = index(Field.ENTITY);
        if (entity.getId() != null) {
            index.add(entity.getId().toLowerCase(Locale.ROOT));
            entityOfValue.add(entity);
        }
        for (String name : entity.getNames().values()) {
            index.add(Word.of(Analysis.text(), name));
            entityOfValue.add(entity);
        }
    }

    /** A tag such as ar-EG counts as ar too. */
    private void addLanguage(String language) {
        index(Field.LANGUAGE).add(language);
        int subtag = language.indexOf('-');
        if (subtag > 0) {
            index(Field.LANGUAGE).add(language.substring(0, subtag));
        }
    }

    private Positions within(Field field, Positions positions) {
        return switch (field) {
            case HEADLINE -> positions.between(0, bodyFirst);
            case BODY -> positions.between(bodyFirst, Integer.MAX_VALUE);
            default -> positions;
        };
    }
}
