package io.khabar.enrich.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFilterTest {
    private static final int OTHERS = 100_000;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 1_000, 200_000})
    void every_key_passes_and_few_others(int size) {
        long[] keys = new Random(1).longs(size).toArray();
        KeyFilter filter = new KeyFilter(keys);
        assertThat(LongStream.of(keys)).allMatch(filter::mayHave);
        long passed = new Random(2).longs(OTHERS).filter(filter::mayHave).count();
        assertThat(passed).isLessThan(OTHERS / 25);
    }
}
