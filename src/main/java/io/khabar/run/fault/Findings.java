package io.khabar.run.fault;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts of what was found on the topics, and of what must not be, with examples. */
final class Findings {
    static final String LOST = "articles lost";
    static final String TWICE = "published twice";
    static final String SUM = "breaches of the sum rule";
    static final String ESCAPED = "copies that went out as articles of their own";
    static final String MISTAKEN = "wrong verdicts";

    private final int most;
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final Map<String, Long> wrongs = new LinkedHashMap<>();
    private final List<String> examples = new ArrayList<>();

    /** @param most examples that are kept */
    Findings(int most) {
        this.most = most;
        for (String count : List.of("raw events", "originals", "revisions", "duplicates", "rejected", "dead letters")) {
            counts.put(count, 0L);
        }
        for (String wrong : List.of(LOST, TWICE, SUM, ESCAPED, MISTAKEN)) {
            wrongs.put(wrong, 0L);
        }
    }

    void count(String what) {
        counts.merge(what, 1L, Long::sum);
    }

    void set(String what, long count) {
        counts.put(what, count);
    }

    long counted(String what) {
        return counts.getOrDefault(what, 0L);
    }

    void wrong(String what, String example) {
        if (wrongs.merge(what, 1L, Long::sum) <= most) {
            examples.add(what + ": " + example);
        }
    }

    Map<String, Long> counts() {
        return counts;
    }

    /** All of it must be 0. */
    Map<String, Long> wrongs() {
        return wrongs;
    }

    List<String> examples() {
        return examples;
    }

    boolean isClean() {
        return wrongs.values().stream().allMatch(count -> count == 0);
    }
}
