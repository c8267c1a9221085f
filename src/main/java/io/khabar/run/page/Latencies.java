package io.khabar.run.page;

import io.khabar.run.page.Sample.Latency;
import java.util.Arrays;

/** Latencies since they were last asked for; of very many, the first ones. */
final class Latencies {
    private static final int MOST = 8192;

    private final long[] millis = new long[MOST];
    private int count;

    synchronized void add(long latency) {
        if (count < MOST) {
            millis[count++] = Math.max(0, latency);
        }
    }

    /** The percentiles, by nearest rank; forgets what they are of. */
    synchronized Latency take() {
        if (count == 0) {
            return Latency.NONE;
        }
        Arrays.sort(millis, 0, count);
        Latency latency = new Latency(rank(0.5), rank(0.95), rank(0.99));
        count = 0;
        return latency;
    }

    private long rank(double share) {
        return millis[(int) Math.ceil(share * count) - 1];
    }
}
