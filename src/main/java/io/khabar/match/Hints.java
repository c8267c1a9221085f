package io.khabar.match;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * For each part of a group the hash of a word without which it can't be fulfilled, close together in memory: of the hundred
 * words and phrases of a rule most are not in an article, and so are not even looked at.
 */
final class Hints {
    private final int[] hashes;
    private final boolean[] known;

    Hints(List<Node> nodes) {
        hashes = new int[nodes.size()];
        known = new boolean[nodes.size()];
        for (int node = 0; node < hashes.length; node++) {
            Optional<Set<Anchor>> anchors = nodes.get(node).anchors();
            if (anchors.isPresent() && anchors.get().size() == 1) {
                known[node] = true;
                hashes[node] = anchors.get().iterator().next().form().hashCode();
            }
        }
    }

    /** False only if the article lacks the word. */
    boolean mayBeFulfilled(int node, ArticleWords words) {
        return !known[node] || words.mayHave(hashes[node]);
    }
}
