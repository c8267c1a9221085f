package io.khabar.run.page;

import io.khabar.article.RawArticle;
import io.khabar.article.Rejected;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rejected records and dead letters by reason, with the newest of each. */
final class Refusals {
    private static final int MOST_REASONS = 60;
    private static final int SAMPLES = 5;
    private static final int EXCERPT = 240;

    private final Map<String, Tally> tallies = new TreeMap<>();

    private static final class Tally {
        private final String stage;
        private final String reason;
        private final Deque<Refusal> newest = new ArrayDeque<>();
        private long count;

        Tally(String stage, String reason) {
            this.stage = stage;
            this.reason = reason;
        }
    }

    /**
     * A record that was refused.
     *
     * @param where topic, partition and offset of the record
     * @param what source, address or key that it came with
     * @param excerpt beginning of its content; empty when that is not known
     */
    record Refusal(String where, String what, String message, String excerpt, long at) {}

    /** How many were refused for one reason; the newest first. */
    record Row(String stage, String reason, long count, List<Refusal> newest) {}

    void rejected(Rejected rejected, long at) {
        RawArticle raw = rejected.getRaw();
        String what = first(
                raw == null ? null : raw.getUrl(),
                raw == null ? null : raw.getSource(),
                rejected.getTarget(),
                rejected.getKey());
        Refusal refusal = new Refusal(
                where(rejected.getTopic(), rejected.getPartition(), rejected.getOffset()),
                Headline.cut(what, EXCERPT),
                Headline.cut(rejected.getMessage(), EXCERPT),
                raw == null ? "" : excerpt(raw.getContent()),
                at);
        add(rejected.getStage().name(), rejected.getReason().name(), refusal);
    }

    /** @param error class of the exception that nobody could read it with */
    void deadLetter(String error, Refusal letter) {
        add("DEAD_LETTER", error, letter);
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        tallies.values()
                .forEach(tally -> rows.add(new Row(tally.stage, tally.reason, tally.count, List.copyOf(tally.newest))));
        return rows;
    }

    static String where(String topic, Object partition, Object offset) {
        return topic + '/' + partition + '@' + offset;
    }

    /** The beginning of bytes as far as they are text. */
    static String excerpt(ByteBuffer content) {
        byte[] bytes = new byte[Math.min(content.remaining(), 4 * EXCERPT)];
        content.duplicate().get(bytes);
        return Headline.cut(new String(bytes, StandardCharsets.UTF_8).replaceAll("\\s+", " "), EXCERPT);
    }

    private void add(String stage, String reason, Refusal refusal) {
        String key = stage + ' ' + reason;
        if (!tallies.containsKey(key) && tallies.size() >= MOST_REASONS) {
            return;
        }
        Tally tally = tallies.computeIfAbsent(key, name -> new Tally(stage, reason));
        tally.count++;
        tally.newest.addFirst(refusal);
        if (tally.newest.size() > SAMPLES) {
            tally.newest.removeLast();
        }
    }

    private static String first(String... texts) {
        for (String text : texts) {
            if (text != null && !text.isBlank()) {
                return text;
            }
        }
        return "";
    }
}
