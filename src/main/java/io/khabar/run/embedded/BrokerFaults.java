package io.khabar.run.embedded;

import kafka.server.FaultHandlerFactory;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.server.fault.FaultHandler;
import org.apache.kafka.server.fault.LoggingFaultHandler;

/**
 * What becomes of the broker's fatal faults: while it starts or stops they are thrown and logged, so that the caller
 * stays alive to say what is wrong; while it runs they end the process, for a broker in an unknown state must not go on.
 */
final class BrokerFaults implements FaultHandlerFactory {
    private static final int EXIT_CODE = 1;

    private volatile boolean running;

    void running(boolean now) {
        running = now;
    }

    @Override
    public FaultHandler build(String name, boolean fatal, Runnable action) {
        FaultHandler log = new LoggingFaultHandler(name, action);
        return fatal ? (message, cause) -> fatal(log, message, cause) : log;
    }

    private RuntimeException fatal(FaultHandler log, String message, Throwable cause) {
        RuntimeException fault = log.handleFault(message, cause);
        if (running) {
            Exit.halt(EXIT_CODE, message);
        }
        return fault;
    }
}
