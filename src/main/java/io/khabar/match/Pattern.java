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

    /** A word that must be in the article for the pattern to be found; none when that can't be told beforehand. */
    Optional<Anchor> anchor();

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
        public Optional<Anchor> anchor() {
            return Optional.of(new Anchor(field.indexed(), form));
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
        public Optional<Anchor> anchor() {
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

        /** The longest word, as the one that is likely to be rarest. */
        @Override
        public Optional<Anchor> anchor() {
            String longest = forms.get(0);
            for (String form : forms) {
                longest = form.length() > longest.length() ? form : longest;
            }
            return Optional.of(new Anchor(field.indexed(), longest));
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
