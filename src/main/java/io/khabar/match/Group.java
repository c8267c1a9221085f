package io.khabar.match;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Consumer;

/**
 * Several parts in one.
 *
 * @param must all of them are fulfilled
 * @param should at least {@code minimum} of them are
 * @param mustNot none of them is; they are no evidence
 * @param hints which of those in {@code should} are worth trying
 */
record Group(List<Node> must, List<Node> should, List<Node> mustNot, int minimum, Hints hints) implements Node {
    Group(List<Node> must, List<Node> should, List<Node> mustNot, int minimum) {
        this(List.copyOf(must), List.copyOf(should), List.copyOf(mustNot), minimum, new Hints(should));
    }

    @Override
    public boolean fulfilled(ArticleWords words, Findings findings) {
        int before = findings.size();
        if (allOfMust(words, findings) && enoughOfShould(words, findings) && noneOfMustNot(words, findings)) {
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
        for (int node = 0; node < must.size(); node++) {
            if (!must.get(node).fulfilled(words, findings)) {
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
        for (int node = 0; node < should.size(); node++) {
            boolean tried = hints.mayBeFulfilled(node, words);
            fulfilled += tried && should.get(node).fulfilled(words, findings) ? 1 : 0;
        }
        return fulfilled >= minimum;
    }

    /** What one of them finds is taken back with the rest. */
    private boolean noneOfMustNot(ArticleWords words, Findings findings) {
        for (int node = 0; node < mustNot.size(); node++) {
            if (mustNot.get(node).fulfilled(words, findings)) {
                return false;
            }
        }
        return true;
    }

    /** Those of the parts that must be there, or else of all that should be. */
    @Override
    public Optional<Anchors> anchors() {
        Optional<Anchors> ofMust = Anchors.ofAll(must);
        return ofMust.isPresent() || minimum == 0 ? ofMust : Anchors.ofAny(should);
    }
}
