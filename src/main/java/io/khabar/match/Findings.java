package io.khabar.match;

import io.khabar.match.Node.Leaf;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** What the parts of a query found in an article; what a part found that failed as a whole is taken back. */
final class Findings {
    private final List<Finding> findings = new ArrayList<>();

    /** A pattern and where it was found: first and last position of each occurrence by turns. */
    static final class Finding {
        private final Leaf leaf;
        private final int[] positions;
        private List<Place> places;

        Finding(Leaf leaf, int[] positions) {
            this.leaf = leaf;
            this.positions = positions;
        }

        Leaf leaf() {
            return leaf;
        }

        /** How often it was found. */
        int occurrences() {
            return positions.length / 2;
        }

        /** Where it stands in the text of the article in which it was found. */
        List<Place> places(ArticleWords words) {
            if (places == null) {
                places = words.places(leaf.pattern().field(), positions);
            }
            return places;
        }

        boolean isCover() {
            return leaf.weight() == 0 && leaf.pattern() instanceof Pattern.Phrase;
        }

        /** The occurrences that are not a smaller part of one of the covers, in the same field. */
        Finding outside(List<Finding> covers) {
            if (leaf.weight() == 0) {
                return this;
            }
            int[] kept = new int[positions.length];
            int size = 0;
            for (int i = 0; i < positions.length; i += 2) {
                int first = positions[i];
                int last = positions[i + 1];
                if (covers.stream().noneMatch(cover -> sameField(cover) && cover.covers(first, last))) {
                    kept[size++] = first;
                    kept[size++] = last;
                }
            }
            return size == positions.length ? this : new Finding(leaf, Arrays.copyOf(kept, size));
        }

        private boolean sameField(Finding other) {
            return leaf.pattern().field().indexed()
                    == other.leaf.pattern().field().indexed();
        }

        private boolean covers(int first, int last) {
            for (int i = 0; i < positions.length; i += 2) {
                boolean longer = positions[i + 1] - positions[i] > last - first;
                if (longer && positions[i] <= first && last <= positions[i + 1]) {
                    return true;
                }
            }
            return false;
        }
    }

    void add(Leaf leaf, int[] positions) {
        findings.add(new Finding(leaf, positions));
    }

    int size() {
        return findings.size();
    }

    void cutTo(int size) {
        while (findings.size() > size) {
            findings.remove(findings.size() - 1);
        }
    }

    /**
     * One for each pattern: the heaviest, when a query names the pattern several times. Occurrences that a phrase of
     * weight 0 covers are left out.
     *
     * @param repeats whether the query does so
     */
    List<Finding> distinct(boolean repeats) {
        List<Finding> distinct = repeats ? heaviest() : findings;
        List<Finding> covers = new ArrayList<>(0);
        for (Finding finding : distinct) {
            if (finding.isCover()) {
                covers.add(finding);
            }
        }
        return covers.isEmpty()
                ? distinct
                : distinct.stream()
                        .map(finding -> finding.outside(covers))
                        .filter(finding -> finding.occurrences() > 0)
                        .toList();
    }

    private List<Finding> heaviest() {
        // Of a query equal patterns are one object.
        Map<Pattern, Finding> heaviest = new IdentityHashMap<>(2 * findings.size());
        for (Finding finding : findings) {
            heaviest.merge(
                    finding.leaf().pattern(),
                    finding,
                    (one, other) -> one.leaf().weight() >= other.leaf().weight() ? one : other);
        }
        return findings.stream()
                .filter(finding -> heaviest.get(finding.leaf().pattern()) == finding)
                .toList();
    }
}
