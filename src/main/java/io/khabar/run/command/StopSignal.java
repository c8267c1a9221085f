package io.khabar.run.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Turns Ctrl-C and SIGTERM into a stop that ends what is under way before the process goes. */
final class StopSignal implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 25;

    private final CountDownLatch given = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    /** Begins to listen. */
    StopSignal() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "khabar-stop"));
    }

    boolean isGiven() {
        return given.getCount() == 0;
    }

    /** Says that all is closed and the process may go. */
    @Override
    public void close() {
        closed.countDown();
    }

    private void stop() {
        given.countDown();
        try {
            closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
