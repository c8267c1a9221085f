package io.khabar.match;

import java.util.Optional;
import java.util.function.Consumer;

/** A part of a compiled query. */
sealed interface Node permits Node.Leaf, Group {
    /** Whether the article fulfils it; if so, and only then, what was found is added to the findings. */
    boolean fulfilled(ArticleWords words, Findings findings);

    /** Words without which an article can't fulfil it; none when that can't be told beforehand. */
    Optional<Anchors> anchors();

    /** Each pattern in it, also those that must not be there. */
    void forEachPattern(Consumer<Pattern> action);

    /** It as a rule's author would write it. */
    String text();

    /**
     * A pattern with its weight.
     *
     * @param weight product of the boosts around it
     * @param text the pattern as its author wrote it, without boosts
     */
    record Leaf(Pattern pattern, float weight, String text) implements Node {
        @Override
        public boolean fulfilled(ArticleWords words, Findings findings) {
            int[] found = pattern.find(words);
            if (found.length == 0) {
                return false;
            }
            findings.add(this, found);
            return true;
        }

        @Override
        public Optional<Anchors> anchors() {
            return pattern.anchors();
        }

        @Override
        public void forEachPattern(Consumer<Pattern> action) {
            action.accept(pattern);
        }
    }
}
