package io.khabar.match;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * For each part of a group the hashes of two words without which it can't be fulfilled, or of one twice, close together in
 * memory: of the hundred words and phrases of a rule most are not in an article, and so are not even looked at. Two, since
 * most phrases begin or end with a word that many articles have.
 */
final class Hints {
    private final int[] hashes;

    Hints(List<Node> nodes) {
        hashes = new int[2 * nodes.size()];
        for (int node = 0; node < nodes.size(); node++) {
            Optional<Anchors> anchors = nodes.get(node).anchors();
            hashes[2 * node] = anchors.map(Anchors::first).map(Hints::hash).orElse(WordFilter.ANY);
            hashes[2 * node + 1] = anchors.map(Anchors::second).map(Hints::hash).orElse(WordFilter.ANY);
        }
    }

    /** That of the only word; one of several can't be told beforehand. */
    private static int hash(Set<Anchor> anchors) {
        return anchors.size() == 1 ? anchors.iterator().next().form().hashCode() : WordFilter.ANY;
    }

    /** False only if the article lacks one of the words. */
    boolean mayBeFulfilled(int node, ArticleWords words) {
        return words.mayHave(hashes[2 * node]) && words.mayHave(hashes[2 * node + 1]);
    }
}
