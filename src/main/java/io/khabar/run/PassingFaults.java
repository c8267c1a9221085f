package io.khabar.run;

import io.khabar.reject.RegistryWait;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.TaskMigratedException;

/**
 * Tells faults that a new stream thread gets over, such as a store that Kafka Streams closed under a task while it was
 * making it anew after a kill, from those that would only come again.
 *
 * <p>A few of them are borne in a while; what goes on for longer is not passing.
 */
final class PassingFaults {
    /** Most faults that are borne within {@link #WHILE}. */
    static final int MOST = 5;

    static final Duration WHILE = Duration.ofMinutes(10);

    private final LongSupplier nanoTime;
    private final Deque<Long> borne = new ArrayDeque<>();

    PassingFaults(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Whether the thread may be replaced; each yes counts, but those for a registry that was waited for in vain. */
    synchronized boolean isBorne(Throwable error) {
        if (causes(error).anyMatch(RegistryWait.InVainException.class::isInstance)) {
            return true;
        }
        if (causes(error).noneMatch(PassingFaults::isPassing)) {
            return false;
        }
        long now = nanoTime.getAsLong();
        while (!borne.isEmpty() && now - borne.peekFirst() > WHILE.toNanos()) {
            borne.removeFirst();
        }
        if (borne.size() == MOST) {
            return false;
        }
        borne.addLast(now);
        return true;
    }

    private static Stream<Throwable> causes(Throwable error) {
        return Stream.iterate(error, cause -> cause != null, Throwable::getCause);
    }

    private static boolean isPassing(Throwable cause) {
        return cause instanceof InvalidStateStoreException
                || cause instanceof ProcessorStateException
                || cause instanceof TaskMigratedException
                || cause instanceof RetriableException;
    }
}
