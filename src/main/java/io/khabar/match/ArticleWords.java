package io.khabar.match;

import io.khabar.analysis.Chain;
import io.khabar.analysis.Reading;
import io.khabar.analysis.Words;
import io.khabar.article.Article;
import io.khabar.article.Entity;
import io.khabar.article.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** An article as the rules see it: the words of each field, made once for all rules. */
final class ArticleWords {
    static final String HEADLINE = "headline";
    static final String BODY = "body";

    private final FieldIndex[] indexes = new FieldIndex[Field.values().length];
    private final WordFilter filter = new WordFilter();
    private final List<Entity> entityOfValue = new ArrayList<>();
    private final Article article;
    private final Terms terms;
    private final Words headline;
    private final Words body;
    private final int bodyFirst;
    private List<Place> teasers;

    /** All its words, read as the general chain does. */
    ArticleWords(Article article) {
        this(article, Terms.any(Chain.GENERAL));
    }

    /** Of its words those that are looked for. */
    ArticleWords(Article article, Terms terms) {
        this(article, terms.chain().read(article.getHeadline(), article.getBody()), terms);
    }

    /** @param reading the article as the terms' chain reads it */
    ArticleWords(Article article, Reading reading, Terms terms) {
        this.article = article;
        this.terms = terms;
        headline = reading.headline();
        body = reading.body();
        FieldIndex text = index(Field.TEXT);
        text.add(headline, terms);
        bodyFirst = text.add(body, terms);
        if (terms.lookAt(Field.ENTITY)) {
            article.getEntities().forEach(this::add);
        }
        if (terms.lookAt(Field.TAG)) {
            article.getTags().forEach(tag -> index(Field.TAG).add(words(tag.getText()), terms));
        }
        if (terms.lookAt(Field.SOURCE) && article.getSource() != null) {
            index(Field.SOURCE).add(words(article.getSource()), terms);
        }
        addLanguage(article.getLanguage().toLowerCase(Locale.ROOT));
    }

    Article article() {
        return article;
    }

    /** The words by their form; headline and body have theirs in {@link Field#TEXT}. */
    FieldIndex index(Field field) {
        int ordinal = field.indexed().ordinal();
        if (indexes[ordinal] == null) {
            indexes[ordinal] = new FieldIndex(filter);
        }
        return indexes[ordinal];
    }

    /** False only if no field has a word with this hash. */
    boolean mayHave(int hash) {
        return filter.mayHave(hash);
    }

    Positions positions(Field field, String form) {
        return within(field, index(field).positions(form));
    }

    /** Where a word with this beginning stands. */
    Positions positionsOfPrefix(Field field, String prefix) {
        FieldIndex index = index(field);
        IntStream.Builder found = IntStream.builder();
        for (int form = 0; form < index.size(); form++) {
            if (index.form(form).startsWith(prefix)) {
                Positions positions = index.positions(form);
                for (int i = 0; i < positions.size(); i++) {
                    found.add(positions.get(i));
                }
            }
        }
        return within(field, new Positions(found.build().sorted().distinct().toArray()));
    }

    /** Number of words in the body. */
    int length() {
        return body.size();
    }

    /** Offset in the body at which its first {@code words} words have ended. */
    int endOfFirst(int words) {
        return words < body.size() ? body.end(words - 1) : body.text().length();
    }

    /** Whether a place lies in what the body says of other articles. */
    boolean isTeaser(Place place) {
        if (teasers == null) {
            teasers = Teasers.of(body);
        }
        for (Place teaser : teasers) {
            if (teaser.overlaps(place)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The text from a word of a field to another: for an entity its mentions, for tags and filters none.
     *
     * @param positions of such words, by turns
     */
    List<Place> places(Field field, int[] positions) {
        List<Place> places = new ArrayList<>(positions.length / 2);
        for (int i = 0; i < positions.length; i += 2) {
            switch (field) {
                case TEXT, HEADLINE, BODY -> places.add(place(positions[i], positions[i + 1]));
                case ENTITY ->
                    places.addAll(mentions(entityOfValue.get(index(field).value(positions[i]))));
                case TAG, SOURCE, LANGUAGE -> {}
            }
        }
        return places;
    }

    private Place place(int first, int last) {
        return last < bodyFirst
                ? new Place(false, headline.start(first), headline.end(last))
                : new Place(true, body.start(first - bodyFirst), body.end(last - bodyFirst));
    }

    private Words words(String text) {
        return terms.chain().words(text);
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
            index.add(words(name), terms);
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
