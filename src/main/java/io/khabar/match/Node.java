package io.khabar.match;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Consumer;

/** A part of a compiled query. */
sealed interface Node {
    /** Whether the article fulfils it; if so, and only then, what was found is added to the findings. */
    boolean fulfilled(ArticleWords words, Findings findings);

    /** Words of which an article that fulfils it has at least one; none when that can't be told beforehand. */
    Optional<Set<Anchor>> anchors();

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
        public Optional<Set<Anchor>> anchors() {
            return pattern.anchor().map(Set::of);
        }

        @Override
        public void forEachPattern(Consumer<Pattern> action) {
            action.accept(pattern);
        }
    }

    /**
     * Several parts in one.
     *
     * @param must all of them are fulfilled
     * @param should at least {@code minimum} of them are
     * @param mustNot none of them is; they are no evidence
     */
    record Group(List<Node> must, List<Node> should, List<Node> mustNot, int minimum) implements Node {
        @Override
        public boolean fulfilled(ArticleWords words, Findings findings) {
            int before = findings.size();
            if (allOfMust(words, findings) && enoughOfShould(words, findings) && noneOfMustNot(words)) {
                return true;
            }
            findings.cutTo(before);
            return false;
        }

        @Override
        public void forEachPattern(Consumer<Pattern> action) {
            must.forEach(node -> node.forEachPattern(action));
            should.forEach(node -> node.forEachPattern(action));
            mustNot.forEach(node -> node.forEachPattern(action));
        }

        private boolean allOfMust(ArticleWords words, Findings findings) {
            for (Node node : must) {
                if (!node.fulfilled(words, findings)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public String text() {
            StringJoiner parts = new StringJoiner(" ", "(", ")");
            must.forEach(node -> parts.add("+" + node.text()));
            should.forEach(node -> parts.add(node.text()));
            mustNot.forEach(node -> parts.add("-" + node.text()));
            return parts.toString();
        }

        /** Tries all of them, also when there are enough: each adds evidence and score. */
        private boolean enoughOfShould(ArticleWords words, Findings findings) {
            int fulfilled = 0;
            for (Node node : should) {
                fulfilled += node.fulfilled(words, findings) ? 1 : 0;
            }
            return fulfilled >= minimum;
        }

        private boolean noneOfMustNot(ArticleWords words) {
            for (Node node : mustNot) {
                if (node.fulfilled(words, new Findings())) {
                    return false;
                }
            }
            return true;
        }

        /** Of the parts that must be there the one with the fewest words, or else the words of all that should be. */
        @Override
        public Optional<Set<Anchor>> anchors() {
            Optional<Set<Anchor>> least = must.stream()
                    .map(Node::anchors)
                    .flatMap(Optional::stream)
                    .min(Comparator.comparing(Group::onlyFilters).thenComparing(Set::size));
            return least.isPresent() || minimum == 0 ? least : anchorsOfAny();
        }

        private Optional<Set<Anchor>> anchorsOfAny() {
            Set<Anchor> all = new HashSet<>();
            for (Node node : should) {
                Optional<Set<Anchor>> anchors = node.anchors();
                if (anchors.isEmpty()) {
                    return Optional.empty();
                }
                all.addAll(anchors.get());
            }
            return Optional.of(all);
        }

        /** A language or a source is in too many articles to choose by it. */
        private static boolean onlyFilters(Set<Anchor> anchors) {
            return anchors.stream().allMatch(anchor -> anchor.field().isFilter());
        }
    }
}
