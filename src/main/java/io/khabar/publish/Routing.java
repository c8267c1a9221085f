package io.khabar.publish;

import io.khabar.article.Action;
import io.khabar.article.Matched;
import io.khabar.article.RuleMatch;
import io.khabar.article.TopicEntry;
import java.util.ArrayList;
import java.util.List;

/** One entry for each topic an article belongs to, and a correction for each it belongs to no more. */
final class Routing {
    private Routing() {}

    /**
     * @param before the topics the article's last edition stood on
     * @param matched the edition that comes now
     */
    static List<TopicEntry> entries(List<String> before, Matched matched) {
        List<TopicEntry> entries = new ArrayList<>();
        List<String> gone = new ArrayList<>(before);
        for (RuleMatch match : matched.matches()) {
            Action action = gone.remove(match.getRule()) ? Action.UPDATED : Action.ADDED;
            entries.add(new TopicEntry(match.getRule(), action, List.of(match), matched.article()));
        }
        for (String topic : gone) {
            entries.add(new TopicEntry(topic, Action.REMOVED, List.of(), matched.article()));
        }
        return entries;
    }
}
