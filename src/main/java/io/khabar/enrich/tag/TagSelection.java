package io.khabar.enrich.tag;

import io.khabar.article.Tag;
import io.khabar.article.TagOrigin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses an article's tags from what its provider and what we found.
 *
 * <p>Both are weighed by how the article uses the phrase; that the provider chose it takes away {@value #CHOSEN} of what
 * is missing to 1. A phrase that stands in a better one, or has a better one in it, is no tag. At most {@value #MOST},
 * and in short articles fewer keyphrases: one for each {@value #WORDS_A_TAG} words and {@value #FREE} more.
 */
final class TagSelection {
    private static final int MOST = 12;
    private static final int FREE = 3;
    private static final int WORDS_A_TAG = 15;
    private static final double ALMOST = 0.7;

    /** Words from which on a phrase is too long to stand for its parts. */
    private static final int MOST_WORDS = 4;

    private static final double CHOSEN = 0.4;
    /** Least score of a keyphrase: about that of a phrase of two words that stands once in the lead and once later. */
    private static final double LEAST = 0.44;

    private TagSelection() {}

    private record Candidate(Phrase phrase, TagOrigin origin, double score) {}

    /** @param words length of the article */
    static List<Tag> choose(Collection<Phrase> provider, Collection<Phrase> own, int words) {
        List<Candidate> candidates = new ArrayList<>();
        for (Phrase phrase : provider) {
            double weight = phrase.weight();
            candidates.add(new Candidate(phrase, TagOrigin.PROVIDER, weight + CHOSEN * (1 - weight)));
        }
        // A longer phrase that is as frequent as its part weighs little less.
        List<Phrase> longer = new ArrayList<>();
        List<Candidate> enough = new ArrayList<>();
        for (Phrase phrase : own) {
            double weight = phrase.weight();
            if (weight >= LEAST * ALMOST && phrase.words() > 1 && phrase.words() < MOST_WORDS) {
                longer.add(phrase);
            }
            if (weight >= LEAST) {
                enough.add(new Candidate(phrase, TagOrigin.KEYPHRASE, weight));
            }
        }
        for (Candidate candidate : enough) {
            if (!isPart(candidate.phrase(), longer)) {
                candidates.add(candidate);
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::score)
                .thenComparingInt(candidate -> candidate.phrase().words())
                .reversed());
        List<Candidate> chosen = new ArrayList<>();
        int keyphrases = FREE + words / WORDS_A_TAG;
        for (Candidate candidate : candidates) {
            boolean tooMany = candidate.origin() == TagOrigin.KEYPHRASE && keyphrases == 0;
            if (chosen.size() < MOST && !tooMany && !overlaps(candidate, chosen)) {
                chosen.add(candidate);
                keyphrases -= candidate.origin() == TagOrigin.KEYPHRASE ? 1 : 0;
            }
        }
        return chosen.stream()
                .map(candidate -> new Tag(candidate.phrase().text(), candidate.origin(), (float) candidate.score()))
                .toList();
    }

    /**
     * Whether longer phrases say it better: one that is there as often, or, of a single word that names nothing, one that is
     * repeated.
     */
    private static boolean isPart(Phrase phrase, List<Phrase> all) {
        if (phrase.name()) {
            return false;
        }
        int times = phrase.occurrences();
        boolean single = phrase.words() == 1;
        for (Phrase longer : all) {
            int often = longer.occurrences();
            boolean better = often == times || single && often > 1 && 5 * often >= 2 * times;
            if (better && longer != phrase && longer.contains(phrase)) {
                return true;
            }
        }
        return false;
    }

    private static boolean overlaps(Candidate candidate, List<Candidate> chosen) {
        for (Candidate other : chosen) {
            if (candidate.phrase().overlaps(other.phrase())) {
                return true;
            }
        }
        return false;
    }
}
