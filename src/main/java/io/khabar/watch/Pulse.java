package io.khabar.watch;

import io.khabar.watch.Health.Finding;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Asks somebody else again and again, on a thread of its own, and keeps the last answer: whoever looks at it never waits.
 * An answer that is too old is a bad one, so a question that hangs needs no limit of its own.
 */
public final class Pulse implements Supplier<Finding>, AutoCloseable {
    private final Duration patience;
    private final LongSupplier nanoTime;
    private final ScheduledExecutorService thread;
    private final long start;
    private volatile Answer last;

    private record Answer(Finding finding, long at) {}

    /**
     * Begins to ask.
     *
     * @param interval between an answer and the next question
     * @param patience after how long an answer is too old
     */
    public Pulse(String name, Duration interval, Duration patience, LongSupplier nanoTime, Callable<Finding> question) {
        this.patience = patience;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread asking = new Thread(task, "khabar-pulse-" + name);
            asking.setDaemon(true);
            return asking;
        });
        thread.scheduleWithFixedDelay(
                () -> last = new Answer(ask(question), nanoTime.getAsLong()),
                0,
                interval.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    @Override
    public Finding get() {
        Answer answer = last;
        long age = nanoTime.getAsLong() - (answer == null ? start : answer.at());
        if (age > patience.toNanos()) {
            return Finding.down("no answer for %d s".formatted(TimeUnit.NANOSECONDS.toSeconds(age)));
        }
        return answer == null ? Finding.down("not asked yet") : answer.finding();
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private static Finding ask(Callable<Finding> question) {
        try {
            return question.call();
        } catch (Exception e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return Finding.down(cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage());
        }
    }
}
