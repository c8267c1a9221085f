package io.khabar.dedup;

import io.khabar.dedup.Words.Kind;
import java.util.Arrays;

/**
 * What a text is compared by, as hashes in the order of the text. A hash may come several times.
 *
 * @param shingles runs of words, of headline and body each for itself
 * @param contentShingles runs of content words and numbers, whatever common words stand between them, one word longer
 * @param terms stems of content words
 * @param headlineTerms how many of the terms are the headline's; they come first
 * @param numbers numbers, of one digit too
 */
record TextSets(long[] shingles, long[] contentShingles, long[] terms, int headlineTerms, long[] numbers) {
    private static final int SHORTEST_TERM = 3;
    private static final int SHORTEST_IN_RUN = 2;

    static TextSets of(Words headline, Words body, int shingleWords) {
        int words = headline.size() + body.size();
        long[] shingles = new long[words];
        int shingleCount = addRuns(headline.forms(), headline.size(), shingleWords, shingles, 0);
        shingleCount = addRuns(body.forms(), body.size(), shingleWords, shingles, shingleCount);

        Content content = new Content(words);
        content.add(headline);
        int headlineTerms = content.termCount;
        content.add(body);
        long[] contentShingles = new long[content.runCount];
        int contentCount = addRuns(content.run, content.runCount, shingleWords + 1, contentShingles, 0);
        return new TextSets(
                Arrays.copyOf(shingles, shingleCount),
                Arrays.copyOf(contentShingles, contentCount),
                Arrays.copyOf(content.terms, content.termCount),
                headlineTerms,
                Arrays.copyOf(content.numbers, content.numberCount));
    }

    /** A text shorter than a run is one run. */
    private static int addRuns(long[] words, int count, int length, long[] runs, int at) {
        int end = at;
        int run = Math.min(length, count);
        for (int i = 0; run > 0 && i + run <= count; i++) {
            long hash = run;
            for (int k = 0; k < run; k++) {
                hash = Hashes.join(hash, words[i + k]);
            }
            runs[end++] = hash;
        }
        return end;
    }

    /** The words that say something. */
    private static final class Content {
        private final long[] run;
        private final long[] terms;
        private final long[] numbers;
        private int runCount;
        private int termCount;
        private int numberCount;

        Content(int words) {
            run = new long[words];
            terms = new long[words];
            numbers = new long[words];
        }

        void add(Words words) {
            for (int i = 0; i < words.size(); i++) {
                Kind kind = words.kind(i);
                if (kind == Kind.STOP) {
                    continue;
                }
                if (words.length(i) >= SHORTEST_IN_RUN) {
                    run[runCount++] = words.stem(i);
                }
                if (kind == Kind.NUMBER) {
                    numbers[numberCount++] = words.form(i);
                } else if (words.length(i) >= SHORTEST_TERM) {
                    terms[termCount++] = words.stem(i);
                }
            }
        }
    }
}
