package io.khabar.run.fault;

import java.time.Duration;

/** Looks many times a second whether the stream keeps pace: whether an event waits longer for its end than in calm times. */
final class Pace implements AutoCloseable {
    /** Longer than an event waits in calm times on a busy machine. */
    static final Duration TOLERANCE = Duration.ofSeconds(3);

    private static final int INTERVAL_MS = 50;

    private final Ledger ledger;
    private final Thread thread = new Thread(this::look, "khabar-pace");
    private volatile long behind = System.nanoTime();
    private volatile boolean goOn = true;

    Pace(Ledger ledger) {
        this.ledger = ledger;
        thread.start();
    }

    /** When it was last seen to lag. */
    long lastBehind() {
        return behind;
    }

    private void look() {
        try {
            while (goOn) {
                long now = System.nanoTime();
                if (ledger.oldestWait(now) > TOLERANCE.toNanos()) {
                    behind = now;
                }
                Thread.sleep(INTERVAL_MS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        goOn = false;
        Joined.join(thread);
    }
}
