package io.khabar.run.embedded;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;

/**
 * Keeps out of the log what the broker's own connections to itself say at every stop, and after a kill when the port has
 * changed. The same words from a client of ours stay: there they mean that the cluster is out of reach.
 */
public final class BrokerNoise extends Filter<ILoggingEvent> {
    private static final String CONNECTIONS = "org.apache.kafka.clients.NetworkClient";

    @Override
    public FilterReply decide(ILoggingEvent event) {
        return event.getLoggerName().equals(CONNECTIONS) && toItself(event.getMessage())
                ? FilterReply.DENY
                : FilterReply.NEUTRAL;
    }

    private static boolean toItself(String message) {
        return message.startsWith("[NodeToControllerChannelManager ") || message.startsWith("[TransactionCoordinator ");
    }
}
