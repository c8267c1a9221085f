package io.khabar.match;

import java.util.List;
import java.util.Set;

/**
 * For each part of a group the hashes of two words without which it can't be fulfilled, or of one twice, close together in
 * memory: of the hundred words and phrases of a rule most are not in an article, and so are not even looked at. Two, since
 * most phrases begin or end with a word that many articles have.
 */
final class Hints {
    private final int[] first;
    private final int[] last;
    private final boolean[] known;

    Hints(List<Node> nodes) {
        first = new int[nodes.size()];
        last = new int[nodes.size()];
        known = new boolean[nodes.size()];
        for (int node = 0; node < known.length; node++) {
            List<String> needed = needed(nodes.get(node));
            if (!needed.isEmpty()) {
                known[node] = true;
                first[node] = needed.get(0).hashCode();
                last[node] = needed.get(needed.size() - 1).hashCode();
            }
        }
    }

    /** Words of which it needs each; none when that can't be told beforehand. */
    private static List<String> needed(Node node) {
        if (node instanceof Node.Leaf leaf) {
            return leaf.pattern().forms();
        }
        Set<Anchor> anchors = node.anchors().orElse(Set.of());
        return anchors.size() == 1 ? List.of(anchors.iterator().next().form()) : List.of();
    }

    /** False only if the article lacks one of the words. */
    boolean mayBeFulfilled(int node, ArticleWords words) {
        return !known[node] || words.mayHave(first[node]) && words.mayHave(last[node]);
    }
}
