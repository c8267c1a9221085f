package io.khabar.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleTest {
    private final Random random = new Random(11);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 100, 384, 385, 10_000, 300_000})
    void is_the_same_after_being_stored(int size) {
        Sample sample = Sample.of(random.longs(size).toArray(), 384);
        Sample read = Sample.of(sample.bytes());
        assertThat(read.scale()).isEqualTo(sample.scale());
        assertThat(read.members()).containsExactly(sample.members());
        assertThat(sample.members()).hasSizeBetween(Math.min(size, 150), 384);
    }

    @Test
    void takes_about_two_bytes_a_member() {
        Sample sample = Sample.of(random.longs(384).toArray(), 384);
        assertThat(sample.bytes().remaining()).isBetween(384, 384 * 2 + 50);
    }

    @Test
    void estimates_what_two_sets_of_very_different_sizes_share() {
        long[] large = random.longs(20_000).toArray();
        long[] small = LongStream.concat(LongStream.of(large).limit(300), random.longs(100))
                .toArray();
        Sample a = Sample.of(large, 384);
        Sample b = Sample.of(small, 384);
        int scale = Math.max(a.scale(), b.scale());
        assertThat(a.common(b)).isEqualTo(b.common(a));
        assertThat((double) a.common(b) / b.size(scale)).isCloseTo(0.75, within(0.25));

        Sample half = Sample.of(LongStream.of(large).limit(10_000).toArray(), 384);
        assertThat((double) half.common(a) / half.size(Math.max(a.scale(), half.scale())))
                .isGreaterThan(0.97);
    }

    @Test
    void of_two_small_sets_is_exact() {
        long[] one = random.longs(200).toArray();
        long[] other = LongStream.concat(LongStream.of(one).limit(50), random.longs(150))
                .toArray();
        assertThat(Sample.of(one, 384).common(Sample.of(other, 384))).isBetween(50, 51);
    }

    @Test
    void an_empty_field_is_an_empty_set() {
        assertThat(Sample.of(ByteBuffer.allocate(0)).members()).isEmpty();
    }
}
