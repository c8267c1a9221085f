package io.khabar.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A term, a phrase or a beginning of a word that is looked for in one field. */
sealed interface Pattern {
    int[] NOWHERE = {};

    Field field();

    /** Where it stands: first and last position of each finding by turns, in order; empty when nowhere. */
    int[] find(ArticleWords words);

    /** The words that it looks for, as they stand in the article's index. */
    List<String> forms();

    /** Words that must be in the article for the pattern to be found; none when that can't be told beforehand. */
    Optional<Anchors> anchors();

    /** One word. */
    record Term(Field field, String form) implements Pattern {
        @Override
        public int[] find(ArticleWords words) {
            return singles(words.positions(field, form));
        }

        @Override
        public List<String> forms() {
            return List.of(form);
        }

        @Override
        public Optional<Anchors> anchors() {
            return Optional.of(Anchors.of(new Anchor(field.indexed(), form)));
        }
    }

    /** Words with the same beginning. */
    record Prefix(Field field, String beginning) implements Pattern {
        @Override
        public int[] find(ArticleWords words) {
            return singles(words.positionsOfPrefix(field, beginning));
        }

        /** None: it looks for whatever begins so. */
        @Override
        public List<String> forms() {
            return List.of();
        }

        @Override
        public Optional<Anchors> anchors() {
            return Optional.empty();
        }
    }

    /**
     * Several words together.
     *
     * @param forms the words
     * @param offsets their places in the phrase, ascending
     * @param slop how far the words may be moved in all, as Lucene counts it; 0: as they stand
     */
    record Phrase(Field field, List<String> forms, List<Integer> offsets, int slop) implements Pattern {
        @Override
        public int[] find(ArticleWords words) {
            List<Positions> positions = new ArrayList<>(forms.size());
            for (int word = 0; word < forms.size(); word++) {
                Positions of = words.positions(field, forms.get(word));
                if (of.size() == 0) {
                    return NOWHERE;
                }
                positions.add(of);
            }
            return PhraseSearch.find(positions, offsets, slop);
        }

        @Override
        public Optional<Anchors> anchors() {
            return Optional.of(Anchors.ofWords(field.indexed(), forms));
        }
    }

    private static int[] singles(Positions positions) {
        if (positions.size() == 0) {
            return NOWHERE;
        }
        int[] found = new int[2 * positions.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = positions.get(i / 2);
        }
        return found;
    }
}
