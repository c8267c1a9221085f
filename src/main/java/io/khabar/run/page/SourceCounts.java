package io.khabar.run.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many articles and copies came from each publisher; their habits are watched by the metrics, from raw events. */
final class SourceCounts {
    private static final int MOST = 500;
    private static final int LONGEST_NAME = 120;

    private final Map<String, Row> rows = new LinkedHashMap<>();

    /**
     * What came from one publisher.
     *
     * @param source null for articles that name none
     * @param newest when the last article or copy came
     */
    record Row(String source, long articles, long copies, long newest) {}

    void article(String source, long at) {
        add(source, 1, 0, at);
    }

    void copy(String source, long at) {
        add(source, 0, 1, at);
    }

    /** The freshest first. */
    List<Row> freshest(int most) {
        return rows.values().stream()
                .sorted(Comparator.comparingLong(Row::newest).reversed())
                .limit(most)
                .toList();
    }

    int size() {
        return rows.size();
    }

    private void add(String source, int articles, int copies, long at) {
        String name = source == null || source.isBlank() ? null : Headline.cut(source, LONGEST_NAME);
        Row before = rows.remove(name);
        rows.put(
                name,
                before == null
                        ? new Row(name, articles, copies, at)
                        : new Row(
                                name,
                                before.articles() + articles,
                                before.copies() + copies,
                                Math.max(before.newest(), at)));
        if (rows.size() > MOST) {
            rows.remove(new ArrayList<>(rows.keySet()).get(0));
        }
    }
}
