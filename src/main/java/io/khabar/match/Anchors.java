package io.khabar.match;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Words without which an article can't fulfil a part of a query: it has one of the first set and one of the second, which are
 * the same where one set is all that can be told. Two, since nobody knows which of them is rare: a rule that asks for a
 * common word beside a rare one, or a phrase that ends with one, is not tried wherever the common word is.
 */
record Anchors(Set<Anchor> first, Set<Anchor> second) {

    /** Those of a single word. */
    static Anchors of(Anchor word) {
        return new Anchors(Set.of(word), Set.of(word));
    }

    /** Those of words all of which are needed: the longest two, as the ones that are likely to be rarest. */
    static Anchors ofWords(Field field, Collection<String> forms) {
        List<Anchor> longest = forms.stream()
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .limit(2)
                .map(form -> new Anchor(field, form))
                .toList();
        return new Anchors(Set.of(longest.get(0)), Set.of(longest.get(longest.size() - 1)));
    }

    /** Those of parts all of which are needed: of the two with the fewest words; none when none has any. */
    static Optional<Anchors> ofAll(List<Node> parts) {
        List<Anchors> fewest = parts.stream()
                .map(Node::anchors)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Anchors::isFilter).thenComparing(anchors -> anchors.first.size()))
                .limit(2)
                .toList();
        boolean both = fewest.size() == 2 && !fewest.get(1).isFilter();
        return both
                ? Optional.of(new Anchors(fewest.get(0).first, fewest.get(1).first))
                : fewest.stream().findFirst();
    }

    /** Those of parts one of which is needed; none when one of them has none. */
    static Optional<Anchors> ofAny(List<Node> parts) {
        Set<Anchor> first = new HashSet<>();
        Set<Anchor> second = new HashSet<>();
        for (Node part : parts) {
            Optional<Anchors> anchors = part.anchors();
            if (anchors.isEmpty()) {
                return Optional.empty();
            }
            first.addAll(anchors.get().first);
            second.addAll(anchors.get().second);
        }
        return Optional.of(new Anchors(first, second));
    }

    /** A language or a source is in too many articles to choose by it. */
    private boolean isFilter() {
        return first.stream().allMatch(anchor -> anchor.field().isFilter());
    }
}
