package io.khabar.run.fault;

import java.nio.ByteBuffer;
import java.util.Random;

/** Bytes on the raw topic that nobody can read, of three kinds in turn. */
final class Poison {
    private static final int UNKNOWN_SCHEMA = 1_000_000;
    private static final int LENGTH = 60;

    private final Random random;
    private int made;

    Poison(long seed) {
        this.random = new Random(seed);
    }

    /** @param good a value that can be read */
    byte[] next(byte[] good) {
        byte[] bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        switch (made++ % 3) {
            case 0 -> bytes[0] = 'x';
            case 1 -> ByteBuffer.wrap(bytes).put((byte) 0).putInt(UNKNOWN_SCHEMA + random.nextInt(1_000));
            default -> ByteBuffer.wrap(bytes).put(good, 0, 5).put((byte) 0xff).put((byte) 0xff);
        }
        return bytes;
    }
}
