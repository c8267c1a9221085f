package io.khabar.run.page;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the page shows at a glance and is told each second.
 *
 * @param at milliseconds since 1970
 * @param flow what went through this process since it began, see {@link Flow}
 * @param rates the same, each second of the last half minute
 * @param breach what breaks the sum rule, in a sentence; empty when it holds or articles are under way
 * @param now the newest sample; null before the first
 * @param skipped records that the page's reader left out, since more came than it may read
 * @param barred topics that the brokers do not let the page's reader read
 */
record Overview(
        long at,
        Instance instance,
        Map<String, Long> flow,
        Map<String, Double> rates,
        String breach,
        History.Point now,
        List<TopicRow> topics,
        List<Headline> newest,
        List<SourceCounts.Row> sources,
        List<RefusedRow> refused,
        List<RuleRow> rules,
        long skipped,
        Set<String> barred) {

    /**
     * This process.
     *
     * @param states of its topologies
     * @param admin whether the actions under /admin are on
     */
    record Instance(String application, Map<String, String> states, boolean paused, long since, boolean admin) {}

    /** A topic, with its newest headlines; {@code perMinute} is of the last ten minutes. */
    record TopicRow(String id, Map<String, String> titles, long entries, double perMinute, List<Headline> newest) {}

    /** Records refused for one reason. */
    record RefusedRow(String stage, String reason, long count, long at) {}

    /**
     * A rule.
     *
     * @param hits articles that fulfilled it in this process since it began
     * @param of articles that the share is of
     * @param share share of the last articles of this process that fulfilled it; null before there are any
     * @param micros mean time on one article that it was tried on; null when that is not known
     * @param alarm {@code none} or {@code all} when no or every article fulfils it, of enough to tell; otherwise null
     */
    record RuleRow(
            String id,
            Map<String, String> titles,
            int version,
            boolean enabled,
            float minimum,
            long hits,
            long failures,
            long of,
            Double share,
            Double micros,
            String alarm) {}
}
