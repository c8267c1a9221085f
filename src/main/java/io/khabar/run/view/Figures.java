package io.khabar.run.view;

import static java.util.stream.Collectors.joining;

import io.khabar.match.Account;
import io.khabar.match.Account.Clue;
import io.khabar.match.Account.Gap;
import io.khabar.match.Account.Where;
import io.khabar.match.Zone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The figures of an account in words. */
final class Figures {
    /** Most parts of a gap that are told; a rule may have hundreds of alternatives. */
    private static final int MOST_PARTS = 8;

    private Figures() {}

    static String weight(float weight) {
        return weight == (int) weight
                ? String.valueOf((int) weight)
                : String.format(Locale.ROOT, "%.2f", weight).replaceAll("0$", "");
    }

    /** Whether the article has the topic, and what is missing if it has not. */
    static String verdict(Account account) {
        float minimum = account.rule().getMinimumScore();
        float score = account.score();
        if (account.matches()) {
            return String.format(Locale.ROOT, "taken: score %.2f, minimum %.2f", score, minimum);
        }
        if (account.fulfilled()) {
            return String.format(
                    Locale.ROOT,
                    "not taken: score %.2f is %.2f below the minimum of %.2f",
                    score,
                    minimum - score,
                    minimum);
        }
        if (account.clues().isEmpty()) {
            return String.format(Locale.ROOT, "not taken: nothing of it was found; minimum %.2f", minimum);
        }
        return String.format(
                Locale.ROOT,
                "not taken: what was found would add %.2f of the minimum of %.2f, but the query is not fulfilled",
                account.potential(),
                minimum);
    }

    /**
     * What the query wants and does not get, a line each.
     *
     * @param rightToLeft whether the article is; parts in its own script are told first
     */
    static List<String> gaps(Account account, boolean rightToLeft) {
        Comparator<String> ownScriptFirst = Comparator.comparing(part -> Isolates.isRightToLeft(part) != rightToLeft);
        List<String> lines = new ArrayList<>();
        for (Gap gap : account.gaps()) {
            String need = switch (gap.need()) {
                case REQUIRED -> "it must have ";
                case ANY_OF -> "it must have one of ";
                case FORBIDDEN -> "it must not have ";
            };
            String parts = gap.parts().stream()
                    .sorted(ownScriptFirst)
                    .limit(MOST_PARTS)
                    .map(Isolates::of)
                    .collect(joining(", "));
            int more = gap.parts().size() - MOST_PARTS;
            lines.add(need + parts + (more > 0 ? " or " + more + " others" : ""));
        }
        return lines;
    }

    /** Why what was found adds so little, a line for each reason; none for an article that has the topic. */
    static List<String> hints(Account account) {
        List<String> lines = new ArrayList<>();
        if (!account.matches()) {
            hint("only after the lead, where words count least: ", account, Set.of(Zone.REST), lines);
            hint(
                    "only where other articles are announced, which counts nothing: ",
                    account,
                    Set.of(Zone.TEASER),
                    lines);
        }
        return lines;
    }

    /** Names the patterns that have all their places in such zones. */
    private static void hint(String reason, Account account, Set<Zone> zones, List<String> lines) {
        List<String> patterns = account.clues().stream()
                .filter(clue -> clue.weight() > 0 && !clue.places().isEmpty())
                .filter(clue -> clue.places().stream().map(Where::zone).allMatch(zones::contains))
                .map(clue -> Isolates.of(clue.pattern()))
                .limit(MOST_PARTS)
                .toList();
        if (!patterns.isEmpty()) {
            lines.add(reason + String.join(", ", patterns));
        }
    }

    /** Where a clue stands, such as "headline, 2 lead, 1 rest", or the field where it has no places. */
    static String zones(Clue clue) {
        List<String> zones = new ArrayList<>();
        for (Zone zone : Zone.values()) {
            long count =
                    clue.places().stream().map(Where::zone).filter(zone::equals).count();
            if (count > 0) {
                zones.add((count > 1 ? count + " " : "") + zone.name().toLowerCase(Locale.ROOT));
            }
        }
        return zones.isEmpty() ? clue.field() : String.join(", ", zones);
    }
}
