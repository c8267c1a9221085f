package io.khabar.run.page;

import java.util.function.LongSupplier;

/** Counts what came in the last ten minutes. */
final class Meter {
    private static final int SLICES = 60;
    private static final long SLICE_MS = 10_000;
    private static final double MINUTES = SLICES * SLICE_MS / 60_000.0;

    private final LongSupplier millis;
    private final long[] counts = new long[SLICES];
    private long slice;

    /** @param millis the clock */
    Meter(LongSupplier millis) {
        this.millis = millis;
        this.slice = millis.getAsLong() / SLICE_MS;
    }

    void add() {
        advance();
        counts[(int) (slice % SLICES)]++;
    }

    /** How many came each minute, on average. */
    double perMinute() {
        advance();
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum / MINUTES;
    }

    private void advance() {
        long now = millis.getAsLong() / SLICE_MS;
        for (long passed = Math.max(slice, now - SLICES); passed < now; passed++) {
            counts[(int) ((passed + 1) % SLICES)] = 0;
        }
        slice = Math.max(slice, now);
    }
}
