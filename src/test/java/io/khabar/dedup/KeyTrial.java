package io.khabar.dedup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/** Tries a scheme on articles that are no copies of each other, for its price, and on pairs that are, for its recall. */
final class KeyTrial {
    /** Jaccard similarity under which two articles have nothing to do with each other. */
    static final double UNLIKE = 0.1;

    private final List<StudyText> articles;
    private final List<Set<Long>> shingles;

    KeyTrial(List<StudyText> articles) {
        this.articles = articles;
        this.shingles = articles.stream().map(Shingles::of).toList();
    }

    /** A text and a copy of it. */
    record Copy(StudyText original, StudyText copy) {}

    /**
     * What an index by a scheme costs.
     *
     * @param keys of an article, on average
     * @param falseCandidates articles with a Jaccard under 0.1 that share a key, for each article and 1,000 remembered
     * @param longest articles under the most common key
     */
    record Price(double keys, double falseCandidates, int longest) {}

    Price price(KeyScheme scheme) {
        Map<Long, List<Integer>> index = index(scheme);
        Set<Long> together = new HashSet<>();
        for (List<Integer> posting : index.values()) {
            for (int i = 0; i < posting.size(); i++) {
                for (int j = 0; j < i; j++) {
                    together.add((long) posting.get(j) << 32 | posting.get(i));
                }
            }
        }
        long wrong = together.stream()
                .filter(pair -> areUnlike((int) (pair >> 32), pair.intValue()))
                .count();
        double n = articles.size();
        int longest = index.values().stream().mapToInt(List::size).max().orElse(0);
        double keys = index.values().stream().mapToInt(List::size).sum() / n;
        return new Price(keys, 1000 * 2 * wrong / n / (n - 1), longest);
    }

    /** Share of the copies that have a key in common with their original. */
    static double recall(KeyScheme scheme, List<Copy> copies) {
        return (double) copies.stream()
                        .filter(copy -> sharesAny(scheme, copy, Set.of()))
                        .count()
                / copies.size();
    }

    /**
     * The same, without the keys that unlike articles of the trial share: what is left among very many articles, where
     * the list of each such key is full.
     */
    double recallByRareKeys(KeyScheme scheme, List<Copy> copies) {
        Set<Long> common = new HashSet<>();
        index(scheme).forEach((key, posting) -> {
            if (posting.stream().anyMatch(article -> areUnlike(posting.get(0), article))) {
                common.add(key);
            }
        });
        return (double) copies.stream()
                        .filter(copy -> sharesAny(scheme, copy, common))
                        .count()
                / copies.size();
    }

    private boolean areUnlike(int a, int b) {
        return Shingles.jaccard(shingles.get(a), shingles.get(b)) < UNLIKE;
    }

    private static boolean sharesAny(KeyScheme scheme, Copy copy, Set<Long> except) {
        long[] others = scheme.keys().apply(copy.copy());
        return LongStream.of(scheme.keys().apply(copy.original()))
                .filter(key -> !except.contains(key))
                .anyMatch(key -> LongStream.of(others).anyMatch(other -> other == key));
    }

    private Map<Long, List<Integer>> index(KeyScheme scheme) {
        Map<Long, List<Integer>> index = new HashMap<>();
        for (int i = 0; i < articles.size(); i++) {
            for (long key : scheme.keys().apply(articles.get(i))) {
                index.computeIfAbsent(key, absent -> new ArrayList<>()).add(i);
            }
        }
        return index;
    }
}
