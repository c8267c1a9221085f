package io.khabar.enrich.name;

import io.khabar.article.Span;
import io.khabar.enrich.gazetteer.GazetteerEntry;
import io.khabar.enrich.text.FieldText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The spans at which an article names each entry. */
final class Mentions {
    private static final Comparator<Span> ORDER = Comparator.comparing(
                    (Span span) -> !span.getField().equals(FieldText.HEADLINE))
            .thenComparingInt(Span::getStart);

    private final Map<GazetteerEntry, List<Span>> spans = new LinkedHashMap<>();

    void add(GazetteerEntry entry, Span span) {
        spans.computeIfAbsent(entry, key -> new ArrayList<>()).add(span);
    }

    boolean isEmpty() {
        return spans.isEmpty();
    }

    /** Number of mentions of the most often named entry, 0 without any. */
    int most() {
        return spans.values().stream().mapToInt(List::size).max().orElse(0);
    }

    /** Each entry with its spans in the order of the text. */
    void forEach(BiConsumer<GazetteerEntry, List<Span>> action) {
        spans.forEach((entry, of) -> {
            of.sort(ORDER);
            action.accept(entry, of);
        });
    }
}
