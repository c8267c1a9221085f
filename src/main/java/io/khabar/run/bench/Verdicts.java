package io.khabar.run.bench;

import io.khabar.run.bench.Piece.Origin;
import io.khabar.watch.CountedMetrics;
import java.util.List;
import java.util.Map;

/** What the service made of the articles, beside what made articles were meant to be. */
final class Verdicts {
    private Verdicts() {}

    static Table table(List<Piece> pieces, CountedMetrics counts) {
        Map<Origin, Long> meant = MadeNews.kinds(pieces);
        return new Table(
                "verdicts",
                "Verdicts of one round",
                List.of("verdict", "made to be", "judged"),
                List.of(
                        List.of("original", of(meant, Origin.STORY), counts.count("originals")),
                        List.of("near copy", of(meant, Origin.NEAR_COPY), counts.count("duplicates.NEAR")),
                        List.of("exact copy", of(meant, Origin.EXACT_COPY), counts.count("duplicates.EXACT")),
                        List.of("revision", of(meant, Origin.REVISION), counts.count("revisions")),
                        List.of("redelivery", of(meant, Origin.REDELIVERY), counts.count("duplicates.REDELIVERY")),
                        List.of("refused", 0, counts.sum("rejected")),
                        List.of("from a file", of(meant, Origin.GIVEN), "")));
    }

    private static long of(Map<Origin, Long> kinds, Origin kind) {
        return kinds.getOrDefault(kind, 0L);
    }
}
