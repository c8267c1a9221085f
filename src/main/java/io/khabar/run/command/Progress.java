package io.khabar.run.command;

import java.io.PrintWriter;
import java.util.function.LongConsumer;

/** Tells once a second how far a long work has come; on a terminal in one line. */
final class Progress implements LongConsumer, AutoCloseable {
    private static final long INTERVAL_NANOS = 1_000_000_000L;

    private final String verb;
    private final PrintWriter err;
    private final boolean terminal = System.console() != null;
    private final long start = System.nanoTime();
    private long toldAt = start;
    private boolean told;
    private long steps;

    Progress(String verb, PrintWriter err) {
        this.verb = verb;
        this.err = err;
    }

    /** One more is done. */
    void step() {
        accept(++steps);
    }

    @Override
    public void accept(long count) {
        long now = System.nanoTime();
        if (now - toldAt < INTERVAL_NANOS) {
            return;
        }
        toldAt = now;
        told = true;
        double seconds = (now - start) / 1e9;
        err.printf("%s%s %,d, %,.0f/s%s", terminal ? "\r" : "", verb, count, count / seconds, terminal ? "  " : "\n");
        err.flush();
    }

    @Override
    public void close() {
        if (told && terminal) {
            err.println();
        }
        told = false;
    }
}
