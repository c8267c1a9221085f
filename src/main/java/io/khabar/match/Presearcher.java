package io.khabar.match;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * Tells by its words which rules an article may fulfil, as Lucene Monitor's presearchers do: an index from words to the rules
 * that have them among their {@link Anchors}.
 */
final class Presearcher {
    private final Map<Field, Postings> byField = new EnumMap<>(Field.class);
    private final BitSet always = new BitSet();
    private final int rules;

    /** @param rules those to choose from, known by their places in the list */
    Presearcher(List<CompiledRule> rules) {
        this.rules = rules.size();
        Map<Field, LongStream.Builder> postings = new EnumMap<>(Field.class);
        for (int rule = 0; rule < this.rules; rule++) {
            Optional<Anchors> anchors = rules.get(rule).query().anchors();
            if (anchors.isPresent()) {
                add(rule, anchors.get(), postings);
            } else {
                always.set(rule);
            }
        }
        postings.forEach((field, all) ->
                byField.put(field, new Postings(all.build().sorted().toArray())));
    }

    private static void add(int rule, Anchors anchors, Map<Field, LongStream.Builder> postings) {
        Set<Anchor> all = new HashSet<>(anchors.first());
        all.addAll(anchors.second());
        for (Anchor anchor : all) {
            boolean inFirst = anchors.first().contains(anchor);
            boolean inSecond = anchors.second().contains(anchor);
            postings.computeIfAbsent(anchor.field(), field -> LongStream.builder())
                    .add(Postings.posting(anchor.form().hashCode(), rule, inFirst, inSecond));
        }
    }

    /** The rules that an article may fulfil, by their places; the others it can't. */
    BitSet candidates(ArticleWords words) {
        long[] first = new long[(rules + Long.SIZE - 1) / Long.SIZE];
        long[] second = new long[first.length];
        byField.forEach((field, postings) -> {
            FieldIndex index = words.index(field);
            for (int form = 0; form < index.size(); form++) {
                postings.addTo(index.hash(form), first, second);
            }
        });
        for (int i = 0; i < first.length; i++) {
            first[i] &= second[i];
        }
        BitSet candidates = BitSet.valueOf(first);
        candidates.or(always);
        return candidates;
    }
}
