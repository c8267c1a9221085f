package io.khabar.dedup;

import io.khabar.article.Article;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** The measure that the study counts by: Jaccard similarity of the sets of three-word shingles, headline and body. */
final class Shingles {
    private static final int WORDS = 3;

    private Shingles() {}

    static Set<Long> of(Article article) {
        return of(StudyText.of(article));
    }

    static Set<Long> of(StudyText text) {
        return LongStream.of(text.shingles(WORDS)).boxed().collect(Collectors.toSet());
    }

    static double jaccard(Article a, Article b) {
        long[] first = LongStream.of(StudyText.of(a).shingles(WORDS))
                .sorted()
                .distinct()
                .toArray();
        long[] second = LongStream.of(StudyText.of(b).shingles(WORDS))
                .sorted()
                .distinct()
                .toArray();
        long both = LongStream.of(first)
                .filter(hash -> Arrays.binarySearch(second, hash) >= 0)
                .count();
        return both == 0 ? 0 : (double) both / (first.length + second.length - both);
    }

    static double jaccard(Set<Long> a, Set<Long> b) {
        Set<Long> less = a.size() < b.size() ? a : b;
        Set<Long> more = less == a ? b : a;
        long both = less.stream().filter(more::contains).count();
        return both == 0 ? 0 : (double) both / (a.size() + b.size() - both);
    }
}
