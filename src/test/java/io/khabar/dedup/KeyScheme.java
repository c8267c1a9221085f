package io.khabar.dedup;

import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * One way to choose the keys under which an article is remembered.
 *
 * @param family what it is, without its size
 * @param size the number that sets how many keys it gives
 * @param keys the keys of an article
 */
record KeyScheme(String family, int size, Function<StudyText, long[]> keys) {

    /** MinHash of three-word shingles; a key is a band of so many rows (Broder 1997; Leskovec et al., ch. 3). */
    static KeyScheme bands(int rows, int bands) {
        SimilarityHashPolicy policy = SimilarityHashing.minHash(rows * bands, 32);
        return new KeyScheme("LSH, %d row%s a band".formatted(rows, rows == 1 ? "" : "s"), bands, text -> {
            byte[] signature = policy.createHasher().compute(ElementHashProvider.ofValues(distinct(text.shingles(3))));
            return IntStream.range(0, bands)
                    .mapToLong(band -> {
                        long key = band;
                        for (int row = 0; row < rows; row++) {
                            key = StudyText.mix(key * 31 + policy.getComponent(signature, band * rows + row));
                        }
                        return key;
                    })
                    .toArray();
        });
    }

    /** The smallest hashes of the shingles of all words. */
    static KeyScheme plain(int words, int keys) {
        return new KeyScheme("%d words".formatted(words), keys, text -> smallest(text.shingles(words), keys));
    }

    /** The smallest hashes of the shingles of what is left without stop words. */
    static KeyScheme content(int words, int keys) {
        return new KeyScheme(
                "%d content words".formatted(words),
                keys,
                text -> smallest(text.content().shingles(words), keys));
    }

    /** As {@link #content}, of the words' stems. */
    static KeyScheme stems(int words, int keys) {
        return new KeyScheme(
                "%d content stems".formatted(words),
                keys,
                text -> smallest(text.contentStems().shingles(words), keys));
    }

    /** As {@link #content}, with length instead of a list for what a stop word is. */
    static KeyScheme longWords(int words, int keys) {
        return new KeyScheme(
                "%d words of 4+ letters".formatted(words),
                keys,
                text -> smallest(text.longWords(4).shingles(words), keys));
    }

    /** Every pair of the rarest words; the size is how many of these. */
    static KeyScheme rarePairs(Map<Long, Integer> frequencies, int rarest) {
        return new KeyScheme("pairs of rarest words", rarest, text -> {
            long[] rare = lowest(
                    new HashSet<>(LongStream.of(text.words()).boxed().toList()),
                    word -> frequencies.getOrDefault(word, 0) + (StudyText.mix(word) >>> 11) * 0x1p-53,
                    rarest);
            Arrays.sort(rare);
            return IntStream.range(0, rare.length)
                    .boxed()
                    .flatMapToLong(i -> IntStream.range(i + 1, rare.length)
                            .mapToLong(j -> StudyText.mix(StudyText.mix(rare[i]) + rare[j])))
                    .toArray();
        });
    }

    /** The smallest hash in each window over three-word shingles (Schleimer, Wilkerson, Aiken 2003). */
    static KeyScheme winnowing(int window) {
        return new KeyScheme("winnowing", window, text -> {
            long[] shingles =
                    LongStream.of(text.shingles(3)).map(StudyText::mix).toArray();
            Set<Long> chosen = new HashSet<>();
            for (int i = 0; i == 0 || i + window <= shingles.length; i++) {
                chosen.add(Arrays.stream(shingles, i, Math.min(shingles.length, i + window))
                        .min()
                        .orElse(0));
            }
            return chosen.stream().mapToLong(Long::longValue).toArray();
        });
    }

    /** The smallest hashes of chains of a stop word and the two content words after it (Theobald et al. 2008). */
    static KeyScheme spots(int keys) {
        return new KeyScheme("SpotSigs", keys, text -> {
            LongStream.Builder spots = LongStream.builder();
            for (int i = 0; i < text.words().length; i++) {
                int first = next(text, i + 1);
                int second = next(text, first + 1);
                if (text.stop()[i] && second < text.words().length) {
                    spots.add(StudyText.mix(
                            StudyText.mix(text.words()[i] + 31 * text.words()[first]) + text.words()[second]));
                }
            }
            return smallest(spots.build().toArray(), keys);
        });
    }

    /** Every scheme in several sizes, family by family, sizes ascending by the number of keys. */
    static List<KeyScheme> all(Map<Long, Integer> frequencies) {
        int[] keys = {4, 6, 8, 12, 16, 24, 32};
        return Stream.of(
                        IntStream.of(8, 16, 24, 32, 48, 64, 96).mapToObj(bands -> bands(2, bands)),
                        IntStream.of(keys).mapToObj(bands -> bands(1, bands)),
                        IntStream.of(keys).mapToObj(k -> plain(3, k)),
                        IntStream.of(keys).mapToObj(k -> plain(5, k)),
                        IntStream.of(keys).mapToObj(k -> content(3, k)),
                        IntStream.of(keys).mapToObj(k -> content(4, k)),
                        IntStream.of(keys).mapToObj(k -> stems(4, k)),
                        IntStream.of(keys).mapToObj(k -> longWords(4, k)),
                        IntStream.of(4, 5, 6, 7, 8, 9, 10).mapToObj(r -> rarePairs(frequencies, r)),
                        IntStream.of(128, 64, 48, 32, 24, 16, 8).mapToObj(KeyScheme::winnowing),
                        IntStream.of(keys).mapToObj(KeyScheme::spots))
                .flatMap(schemes -> schemes)
                .toList();
    }

    private static int next(StudyText text, int from) {
        int place = from;
        while (place < text.words().length && text.stop()[place]) {
            place++;
        }
        return place;
    }

    private static long[] distinct(long[] values) {
        return LongStream.of(values).distinct().toArray();
    }

    private static long[] smallest(long[] hashes, int keys) {
        return LongStream.of(hashes)
                .map(StudyText::mix)
                .distinct()
                .sorted()
                .limit(keys)
                .toArray();
    }

    private static long[] lowest(Set<Long> values, ToDoubleFunction<Long> rank, int most) {
        return values.stream()
                .sorted(Comparator.comparingDouble(rank).thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .mapToLong(Long::longValue)
                .toArray();
    }
}
