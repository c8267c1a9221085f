package io.khabar.enrich.tag;

import java.util.Arrays;

/** Numbers the different words of an article in the order of their coming, from 0; words are told apart by their hashes. */
final class Numbers {
    private long[] hashes;
    /** Number and one; 0 where none is. At most half are taken. */
    private int[] numbers;

    private int size;

    /** @param expected number of words that there may well be */
    Numbers(int expected) {
        int slots = Integer.highestOneBit(Math.max(expected, 8)) << 2;
        hashes = new long[slots];
        numbers = new int[slots];
    }

    int size() {
        return size;
    }

    /** The number of a word, which gets the next one when it has none. */
    int of(long hash) {
        int slot = slot(hash);
        if (numbers[slot] == 0) {
            if (2 * size >= numbers.length) {
                grow();
                slot = slot(hash);
            }
            hashes[slot] = hash;
            numbers[slot] = ++size;
        }
        return numbers[slot] - 1;
    }

    /** The number of a word, or -1 when it has none. */
    int find(long hash) {
        return numbers[slot(hash)] - 1;
    }

    private int slot(long hash) {
        int mask = numbers.length - 1;
        int slot = (int) (hash ^ hash >>> 32) & mask;
        while (numbers[slot] != 0 && hashes[slot] != hash) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldNumbers = numbers;
        hashes = Arrays.copyOf(oldHashes, 2 * oldHashes.length);
        Arrays.fill(hashes, 0);
        numbers = new int[hashes.length];
        for (int old = 0; old < oldNumbers.length; old++) {
            if (oldNumbers[old] != 0) {
                int slot = slot(oldHashes[old]);
                hashes[slot] = oldHashes[old];
                numbers[slot] = oldNumbers[old];
            }
        }
    }
}
