package io.khabar.watch;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Names pairs of sources for metrics, at most some hundred: what comes after that is "other". */
final class SourcePairs {
    private static final int MOST = 300;
    private static final int LONGEST_NAME = 80;
    private static final Pair OTHER = new Pair("other", "other");

    private final Set<Pair> known = ConcurrentHashMap.newKeySet();

    /**
     * Two sources as they are shown.
     *
     * @param source of the copy
     * @param original of what it is a copy of
     */
    record Pair(String source, String original) {}

    Pair of(String source, String original) {
        Pair pair = new Pair(name(source), name(original));
        if (known.contains(pair)) {
            return pair;
        }
        if (known.size() >= MOST) {
            return OTHER;
        }
        known.add(pair);
        return pair;
    }

    private static String name(String source) {
        if (source == null || source.isBlank()) {
            return "unknown";
        }
        return source.length() <= LONGEST_NAME ? source : source.substring(0, LONGEST_NAME);
    }
}
