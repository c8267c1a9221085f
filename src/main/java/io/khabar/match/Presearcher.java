package io.khabar.match;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells by its words which rules an article may fulfil, as Lucene Monitor's presearchers do: an index from words to the rules
 * that have them among their {@link Anchors}.
 */
final class Presearcher {
    private final Map<Field, Map<String, Postings>> byAnchor = new EnumMap<>(Field.class);
    private final BitSet always = new BitSet();
    private final int rules;

    /** @param rules those to choose from, known by their places in the list */
    Presearcher(List<CompiledRule> rules) {
        this.rules = rules.size();
        for (int rule = 0; rule < this.rules; rule++) {
            Optional<Anchors> anchors = rules.get(rule).query().anchors();
            if (anchors.isPresent()) {
                add(rule, anchors.get());
            } else {
                always.set(rule);
            }
        }
    }

    private void add(int rule, Anchors anchors) {
        anchors.first()
                .forEach(anchor ->
                        postings(anchor).add(rule, true, anchors.second().contains(anchor)));
        for (Anchor anchor : anchors.second()) {
            if (!anchors.first().contains(anchor)) {
                postings(anchor).add(rule, false, true);
            }
        }
    }

    private Postings postings(Anchor anchor) {
        return byAnchor.computeIfAbsent(anchor.field(), field -> new HashMap<>())
                .computeIfAbsent(anchor.form(), form -> new Postings());
    }

    /** The rules that an article may fulfil; the others it can't. */
    BitSet candidates(ArticleWords words) {
        long[] first = new long[(rules + Long.SIZE - 1) / Long.SIZE];
        long[] second = new long[first.length];
        byAnchor.forEach((field, postingsOfForm) -> {
            FieldIndex index = words.index(field);
            for (int form = 0; form < index.size(); form++) {
                Postings postings = postingsOfForm.get(index.form(form));
                if (postings != null) {
                    postings.addTo(first, second);
                }
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
