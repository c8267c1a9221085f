package io.khabar.dedup;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * A set of hashes in about two bytes each, of which a sample is kept where there are many.
 *
 * <p>A hash with s zeros at its end is of level s, and a sample of scale s keeps the levels from s on, one hash of 2^s
 * (FracMinHash; Irber and others, 2022). Two samples are compared at the coarser of their scales, so that both
 * resemblance and containment are estimated without bias, whatever the sizes of the two texts. Sixteen other bits tell
 * the hashes of a level apart.
 *
 * @param scale one of 2^scale hashes is in the sample
 * @param members ascending: level in the upper bits, hash in the lower sixteen
 */
record Sample(int scale, int[] members) {
    private static final int HIGHEST_LEVEL = 15;
    private static final int HASH_BITS = 16;

    /** Of these hashes, which may come several times; at most {@code limit} of them are kept. */
    static Sample of(long[] hashes, int limit) {
        return of(members(hashes), 1, limit);
    }

    /**
     * Two samples, at most {@code limit} members each: of these hashes, and of those among them that come twice or more.
     */
    static List<Sample> ofAllAndRepeated(long[] hashes, int limit) {
        int[] sorted = members(hashes);
        Sample repeated = of(sorted.clone(), 2, limit);
        return List.of(of(sorted, 1, limit), repeated);
    }

    private static int[] members(long[] hashes) {
        int[] members = new int[hashes.length];
        for (int i = 0; i < members.length; i++) {
            int level = Math.min(Long.numberOfTrailingZeros(hashes[i]), HIGHEST_LEVEL);
            members[i] = level << HASH_BITS | (int) (hashes[i] >>> 48);
        }
        Arrays.sort(members);
        return members;
    }

    /** @param sorted is written over */
    private static Sample of(int[] sorted, int times, int limit) {
        int distinct = 0;
        for (int i = 0; i < sorted.length; ) {
            int end = i + 1;
            while (end < sorted.length && sorted[end] == sorted[i]) {
                end++;
            }
            if (end - i >= times) {
                sorted[distinct++] = sorted[i];
            }
            i = end;
        }
        int scale = 0;
        int from = 0;
        while (distinct - from > limit && scale < HIGHEST_LEVEL) {
            scale++;
            from = firstAt(scale, sorted, from, distinct);
        }
        // Texts with more than 32,768 times the limit of hashes do not get this far: they are refused for their size.
        return new Sample(scale, Arrays.copyOfRange(sorted, from, Math.min(distinct, from + limit)));
    }

    private static int firstAt(int level, int[] members, int from, int to) {
        int place = Arrays.binarySearch(members, from, to, level << HASH_BITS);
        return place >= 0 ? place : -place - 1;
    }

    /** How many are in both samples, at the coarser of their scales. */
    int common(Sample other) {
        int coarser = Math.max(scale, other.scale);
        int i = from(coarser);
        int j = other.from(coarser);
        int common = 0;
        while (i < members.length && j < other.members.length) {
            int order = Integer.compare(members[i], other.members[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return common;
    }

    /** How many are in this sample at that scale. */
    int size(int atScale) {
        return members.length - from(atScale);
    }

    private int from(int atScale) {
        return atScale <= scale ? 0 : firstAt(atScale, members, 0, members.length);
    }

    /** The scale in the first byte, then the differences of the members, seven bits a byte. */
    ByteBuffer bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(1 + members.length * 3);
        bytes.put((byte) scale);
        int last = 0;
        for (int member : members) {
            int difference = member - last;
            last = member;
            for (; difference >= 0x80; difference >>>= 7) {
                bytes.put((byte) (difference | 0x80));
            }
            bytes.put((byte) difference);
        }
        return bytes.flip();
    }

    static Sample of(ByteBuffer stored) {
        ByteBuffer bytes = stored.duplicate();
        if (!bytes.hasRemaining()) {
            return new Sample(0, new int[0]);
        }
        int scale = bytes.get();
        int[] members = new int[bytes.remaining()];
        int count = 0;
        int last = 0;
        while (bytes.hasRemaining()) {
            int difference = 0;
            int shift = 0;
            byte next;
            do {
                next = bytes.get();
                difference |= (next & 0x7F) << shift;
                shift += 7;
            } while (next < 0);
            last += difference;
            members[count++] = last;
        }
        return new Sample(scale, Arrays.copyOf(members, count));
    }
}
