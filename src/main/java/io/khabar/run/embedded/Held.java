package io.khabar.run.embedded;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a start has taken; closed last first: at once when the start fails, or when what it started is closed. */
final class Held implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Held.class);

    private final Deque<AutoCloseable> things = new ArrayDeque<>();

    synchronized <T extends AutoCloseable> T hold(T thing) {
        things.push(thing);
        return thing;
    }

    /** Hands everything over, so that closing this one does nothing. */
    synchronized Held handOver() {
        Held next = new Held();
        next.things.addAll(things);
        things.clear();
        return next;
    }

    @Override
    public synchronized void close() {
        while (!things.isEmpty()) {
            AutoCloseable thing = things.pop();
            try {
                thing.close();
            } catch (Exception e) {
                LOG.warn("event=release_failed what={}", thing.getClass().getSimpleName(), e);
            }
        }
    }
}
