package io.khabar.run.view;

import static java.util.stream.Collectors.joining;

import io.khabar.article.Article;
import io.khabar.article.Entity;
import io.khabar.article.Span;
import io.khabar.match.Account;
import io.khabar.match.Account.Clue;
import io.khabar.match.Account.Where;
import io.khabar.run.Explanation;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Explanations as lines of text, topics first; with colours, or for topics that are named, also the passages of the
 * article in which the evidence stands. */
public final class TextView {
    private static final int MOST_SPANS = 12;
    private static final int BRIEF_CLUES = 4;

    private final PrintWriter out;
    private final Set<String> named;
    private final boolean colours;

    /**
     * @param named ids of the topics to tell all of; if empty, the topics that an article has, and briefly those that it
     *     misses by little
     * @param colours whether evidence is highlighted by the control sequences of terminals (ECMA-48)
     */
    public TextView(PrintWriter out, Set<String> named, boolean colours) {
        this.out = out;
        this.named = named;
        this.colours = colours;
    }

    /** @param key name of the input */
    public void print(String key, Explanation explanation) {
        out.println(Isolates.of(key));
        if (explanation.article() == null) {
            out.printf("  rejected   %s%n%n", Isolates.of(explanation.rejected()));
            return;
        }
        printArticle(explanation);
        List<Account> accounts = explanation.accounts(named);
        out.println("  topics" + (accounts.isEmpty() ? "     none" : ""));
        boolean rightToLeft = Isolates.isRightToLeft(explanation.article().getHeadline());
        accounts.forEach(account -> print(account, rightToLeft));
        if (named.isEmpty()) {
            List<Account> misses = explanation.nearMisses();
            if (!misses.isEmpty()) {
                out.println("  near misses");
                misses.forEach(this::printBriefly);
            }
        }
        printPassages(explanation, accounts);
        printEntities(explanation.article());
        out.println();
    }

    /** The words in their sentences, of the topics that are told in full; near misses are highlighted when they are named. */
    private void printPassages(Explanation explanation, List<Account> accounts) {
        List<Account> found =
                accounts.stream().filter(account -> !account.clues().isEmpty()).toList();
        if (!found.isEmpty() && (colours || !named.isEmpty())) {
            out.println("  evidence");
            new Passages(explanation.article(), found, colours).print(out);
        }
    }

    private void printArticle(Explanation explanation) {
        Article article = explanation.article();
        out.printf("  headline   %s%n", Isolates.of(article.getHeadline()));
        out.printf(
                "  id         %s%s%n",
                article.getId(), article.getPartOf() == null ? "" : " (part of " + article.getPartOf() + ")");
        out.printf("  source     %s%n", article.getSource() == null ? "-" : Isolates.of(article.getSource()));
        out.printf(
                "  published  %s%n",
                article.getPublished() == null
                        ? "-"
                        : article.getPublished().getAt() + " ("
                                + article.getPublished().getPrecision() + ")");
        out.printf("  language   %s%n", article.getLanguage());
        out.printf("  lexicon    %s%n", explanation.lexiconVersion());
        out.printf(
                "  tags       %s%n",
                article.getTags().stream()
                        .map(tag -> String.format(Locale.ROOT, "%s %.2f", Isolates.of(tag.getText()), tag.getScore()))
                        .collect(joining(" | ")));
    }

    private void printEntities(Article article) {
        out.println("  entities");
        for (Entity entity : article.getEntities()) {
            out.printf(
                    Locale.ROOT,
                    "    %-12s %4.2f  %s: %s%n",
                    entity.getType(),
                    entity.getSalience(),
                    Isolates.of(Mark.name(entity)),
                    shown(entity.getMentions()));
        }
    }

    private void print(Account account, boolean rightToLeft) {
        out.printf(
                Locale.ROOT,
                "    %-18s %5.2f  (version %d) %s%n",
                account.topic(),
                account.score(),
                account.rule().getVersion(),
                Figures.verdict(account));
        Figures.gaps(account, rightToLeft).forEach(gap -> out.printf("      %s%n", gap));
        Figures.hints(account).forEach(hint -> out.printf("      %s%n", hint));
        for (Clue clue : account.clues()) {
            out.printf(
                    Locale.ROOT,
                    "      %+.2f%s  weight %s, %s: %s%s%n",
                    clue.contribution(),
                    clue.counts() ? "" : " not counted",
                    Figures.weight(clue.weight()),
                    Figures.zones(clue),
                    Isolates.of(clue.pattern()),
                    clue.places().isEmpty()
                            ? ""
                            : " = "
                                    + shown(clue.places().stream()
                                            .map(Where::span)
                                            .toList()));
        }
    }

    private void printBriefly(Account account) {
        String clues = account.clues().stream()
                .limit(BRIEF_CLUES)
                .map(clue -> String.format(Locale.ROOT, "%+.2f %s", clue.contribution(), Isolates.of(clue.pattern())))
                .collect(joining(", "));
        int more = account.clues().size() - BRIEF_CLUES;
        out.printf(
                Locale.ROOT,
                "    %-18s %5.2f  (version %d) %s: %s%s%n",
                account.topic(),
                account.score(),
                account.rule().getVersion(),
                Figures.verdict(account),
                clues,
                more > 0 ? " and " + more + " more" : "");
        Figures.hints(account).forEach(hint -> out.printf("      %s%n", hint));
    }

    private static String shown(List<Span> spans) {
        String shown = spans.stream()
                .limit(MOST_SPANS)
                .map(span -> "%s[%d,%d) %s"
                        .formatted(span.getField(), span.getStart(), span.getEnd(), Isolates.of(span.getText())))
                .collect(joining(" | "));
        return spans.size() > MOST_SPANS ? shown + " | and " + (spans.size() - MOST_SPANS) + " more" : shown;
    }
}
