package io.khabar.dedup;

import io.khabar.dedup.Words.Kind;
import java.util.Arrays;

/** The sets of hashes that a text is compared by. */
final class TextSets {
    /** Runs of words, of headline and body each for itself. */
    final HashSet shingles;

    /** Runs of content words, whatever common words stand between them. */
    final HashSet contentShingles;

    /** Stems of content words. */
    final HashSet terms;

    /** The terms that come twice or more. */
    final HashSet repeated;

    /** Numbers, of one digit too. */
    final HashSet numbers;

    /** Terms of the headline. */
    final HashSet headline;

    /** Hashes, each once, ascending. */
    record HashSet(long[] hashes) {
        static HashSet of(long[] buffer, int count) {
            Arrays.sort(buffer, 0, count);
            int distinct = 0;
            for (int i = 0; i < count; i++) {
                if (i == 0 || buffer[i] != buffer[i - 1]) {
                    buffer[distinct++] = buffer[i];
                }
            }
            return new HashSet(Arrays.copyOf(buffer, distinct));
        }

        int size() {
            return hashes.length;
        }
    }

    TextSets(Words headline, Words body, int shingleWords) {
        int words = headline.size() + body.size();
        long[] buffer = new long[words];
        int count = addShingles(headline, shingleWords, buffer, 0);
        shingles = HashSet.of(buffer, addShingles(body, shingleWords, buffer, count));

        long[] content = new long[words];
        int headlineTerms = addContent(headline, content, 0);
        int allTerms = addContent(body, content, headlineTerms);
        contentShingles = HashSet.of(buffer, addRuns(content, 0, allTerms, shingleWords + 1, buffer, 0));

        int numberCount = addNumbers(body, buffer, addNumbers(headline, buffer, 0));
        numbers = HashSet.of(buffer, numberCount);
        int termCount = addTerms(headline, buffer, 0);
        this.headline = HashSet.of(Arrays.copyOf(buffer, termCount), termCount);
        termCount = addTerms(body, buffer, termCount);
        repeated = repeated(Arrays.copyOf(buffer, termCount));
        terms = HashSet.of(buffer, termCount);
    }

    private static int addShingles(Words words, int shingleWords, long[] to, int at) {
        long[] forms = new long[words.size()];
        for (int i = 0; i < forms.length; i++) {
            forms[i] = words.form(i);
        }
        return addRuns(forms, 0, forms.length, shingleWords, to, at);
    }

    /** A text shorter than a run is one run. */
    private static int addRuns(long[] words, int from, int to, int length, long[] runs, int at) {
        int end = at;
        int run = Math.min(length, to - from);
        for (int i = from; run > 0 && i + run <= to; i++) {
            long hash = run;
            for (int k = 0; k < run; k++) {
                hash = Hashes.join(hash, words[i + k]);
            }
            runs[end++] = hash;
        }
        return end;
    }

    /** Content words and numbers of two letters or more, as they follow each other. */
    private static int addContent(Words words, long[] to, int at) {
        int end = at;
        for (int i = 0; i < words.size(); i++) {
            if (words.length(i) > 1 && words.kind(i) != Kind.STOP) {
                to[end++] = words.stem(i);
            }
        }
        return end;
    }

    private static int addTerms(Words words, long[] to, int at) {
        int end = at;
        for (int i = 0; i < words.size(); i++) {
            if (words.length(i) > 2 && words.kind(i) == Kind.CONTENT) {
                to[end++] = words.stem(i);
            }
        }
        return end;
    }

    private static int addNumbers(Words words, long[] to, int at) {
        int end = at;
        for (int i = 0; i < words.size(); i++) {
            if (words.kind(i) == Kind.NUMBER) {
                to[end++] = words.form(i);
            }
        }
        return end;
    }

    private static HashSet repeated(long[] sorted) {
        Arrays.sort(sorted);
        int count = 0;
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] == sorted[i - 1]) {
                sorted[count++] = sorted[i];
            }
        }
        return HashSet.of(sorted, count);
    }
}
