package io.khabar.enrich;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names by their normalised words: one hash lookup for each word, however many names there are. */
final class NameTrie {
    private final Map<String, NameTrie> next = new HashMap<>(2);
    private final List<Name> names = new ArrayList<>(0);

    void add(List<String> words, Name name) {
        NameTrie node = this;
        for (String word : words) {
            node = node.next.computeIfAbsent(word, key -> new NameTrie());
        }
        if (node.names.stream().noneMatch(other -> other.sameAs(name))) {
            node.names.add(name);
        }
    }

    /** What follows the word, or null when no name goes on with it. */
    NameTrie after(String word) {
        return next.get(word);
    }

    boolean isEmpty() {
        return next.isEmpty();
    }

    /** The names that end here. */
    List<Name> names() {
        return names;
    }
}
