package io.khabar.run.embedded;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import org.apache.kafka.common.errors.NotControllerException;

/**
 * Keeps out of the log what the embedded broker says of itself though nothing is wrong: of its own connections, at every
 * stop and after a kill when the port has changed, and of a request that came before its controller was active and is
 * sent again. The same words from a client of ours stay: there they mean that the cluster is out of reach.
 */
public final class BrokerNoise extends Filter<ILoggingEvent> {
    private static final String CONNECTIONS = "org.apache.kafka.clients.NetworkClient";
    private static final String CONTROLLER = "kafka.server.ControllerApis";

    @Override
    public FilterReply decide(ILoggingEvent event) {
        boolean noise = switch (event.getLoggerName()) {
            case CONNECTIONS -> toItself(event.getMessage());
            case CONTROLLER -> tooEarly(event.getThrowableProxy());
            default -> false;
        };
        return noise ? FilterReply.DENY : FilterReply.NEUTRAL;
    }

    private static boolean toItself(String message) {
        return message.startsWith("[NodeToControllerChannelManager ") || message.startsWith("[TransactionCoordinator ");
    }

    private static boolean tooEarly(IThrowableProxy thrown) {
        IThrowableProxy cause = thrown;
        while (cause != null && !cause.getClassName().equals(NotControllerException.class.getName())) {
            cause = cause.getCause();
        }
        return cause != null;
    }
}
