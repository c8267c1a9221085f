package io.khabar.run.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The articles that were told of last; the others go when there are too many or they are too large. */
final class Articles {
    private static final int MOST = 600;
    private static final long MOST_CHARACTERS = 12_000_000;

    private final Map<String, Card> byId = new LinkedHashMap<>();
    private long characters;

    /** Changes the card of an article and makes it the newest. */
    void change(String id, Consumer<Card> change) {
        Card card = byId.remove(id);
        if (card == null) {
            card = new Card();
        } else {
            characters -= card.weight();
        }
        change.accept(card);
        byId.put(id, card);
        characters += card.weight();
        Iterator<Map.Entry<String, Card>> oldest = byId.entrySet().iterator();
        while (byId.size() > MOST || characters > MOST_CHARACTERS && byId.size() > 1) {
            characters -= oldest.next().getValue().weight();
            oldest.remove();
        }
    }

    Optional<Card> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The newest articles by the time of their raw events. */
    List<Headline> newest(int most) {
        List<Card> newestFirst = new ArrayList<>(byId.values());
        Collections.reverse(newestFirst);
        return newestFirst.stream()
                .filter(card -> card.article != null)
                .limit(most)
                .map(card -> Headline.of(card.article, card.at))
                .toList();
    }

    int size() {
        return byId.size();
    }
}
