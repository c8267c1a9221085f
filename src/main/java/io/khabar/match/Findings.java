package io.khabar.match;

import io.khabar.match.Node.Leaf;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the parts of a query found in an article; what a part found that failed as a whole is taken back. */
final class Findings {
    private final List<Finding> findings = new ArrayList<>();

    /**
     * A pattern and where it was found.
     *
     * @param positions first and last position of each occurrence by turns
     */
    record Finding(Leaf leaf, int[] positions) {}

    void add(Leaf leaf, int[] positions) {
        findings.add(new Finding(leaf, positions));
    }

    int size() {
        return findings.size();
    }

    void cutTo(int size) {
        findings.subList(size, findings.size()).clear();
    }

    /** One for each pattern: the heaviest, when a query names the pattern several times. */
    Collection<Finding> distinct() {
        Map<Pattern, Finding> heaviest = new LinkedHashMap<>();
        for (Finding finding : findings) {
            heaviest.merge(
                    finding.leaf().pattern(),
                    finding,
                    (one, other) -> one.leaf().weight() >= other.leaf().weight() ? one : other);
        }
        return heaviest.values();
    }
}
