package io.khabar.reject;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits for a registry that is away, on the thread that has a question for it: whatever it reads may be a good record, so
 * it must neither be passed over nor refused, and a thread that dies of it loses its stores and comes back to the same
 * record.
 *
 * <p>What is known already is read and written without a question and does not come here.
 */
public final class RegistryWait {
    /** Never waits. */
    public static final RegistryWait NONE = new RegistryWait(Duration.ZERO, System::nanoTime);

    private static final Logger LOG = LoggerFactory.getLogger(RegistryWait.class);
    private static final int FIRST_MS = 100;
    private static final int LONGEST_MS = 2_000;

    /** The registry did not come back in time; nothing is wrong with the record. */
    public static final class InVainException extends RuntimeException {
        private static final long serialVersionUID = 1;

        private InVainException(Throwable cause) {
            super("the registry is away", cause);
        }
    }

    private final Duration limit;
    private final LongSupplier nanoTime;
    private final CountDownLatch ended = new CountDownLatch(1);

    /** @param limit after which the error is thrown; a thread that is away from its group for longer is expelled */
    public RegistryWait(Duration limit, LongSupplier nanoTime) {
        this.limit = limit;
        this.nanoTime = nanoTime;
    }

    /** The answer, once there is one; throws what the question throws when that is an answer too, or the time is up. */
    public <T> T answer(Supplier<T> question) {
        try {
            return question.get();
        } catch (RuntimeException e) {
            if (!RegistryAway.caused(e)) {
                throw e;
            }
            return ask(question, e);
        }
    }

    private <T> T ask(Supplier<T> question, RuntimeException first) {
        RuntimeException error = first;
        long begun = nanoTime.getAsLong();
        LOG.warn("event=registry_awaited error=\"{}\"", first.toString());
        for (int pause = FIRST_MS; goesOn(begun, pause); pause = Math.min(LONGEST_MS, 2 * pause)) {
            try {
                return question.get();
            } catch (RuntimeException e) {
                if (!RegistryAway.caused(e)) {
                    throw e;
                }
                error = e;
            }
        }
        throw new InVainException(error);
    }

    /** Whether it is worth to ask again, told after the pause. */
    private boolean goesOn(long begun, int pause) {
        if (nanoTime.getAsLong() - begun >= limit.toNanos()) {
            return false;
        }
        try {
            return !ended.await(pause, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Nobody waits any longer: the service stops. */
    public void end() {
        ended.countDown();
    }
}
