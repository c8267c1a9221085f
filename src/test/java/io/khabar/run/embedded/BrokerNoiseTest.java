package io.khabar.run.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.spi.FilterReply;
import java.util.concurrent.CompletionException;
import org.apache.kafka.common.errors.NotControllerException;
import org.junit.jupiter.api.Test;

class BrokerNoiseTest {
    private static final String CONNECTIONS = "org.apache.kafka.clients.NetworkClient";

    private static final String CONTROLLER = "kafka.server.ControllerApis";

    private static FilterReply decide(String logger, String message) {
        return decide(logger, message, null);
    }

    private static FilterReply decide(String logger, String message, Throwable thrown) {
        LoggerContext context = new LoggerContext();
        return new BrokerNoise()
                .decide(new LoggingEvent("", context.getLogger(logger), Level.WARN, message, thrown, null));
    }

    @Test
    void keepsOutWhatTheBrokerSaysOfItsConnectionsToItself() {
        assertThat(decide(CONNECTIONS, "[TransactionCoordinator id=1] Connection to node 1 could not be established."))
                .isEqualTo(FilterReply.DENY);
        assertThat(decide(CONNECTIONS, "[NodeToControllerChannelManager id=1 name=registration] closed already"))
                .isEqualTo(FilterReply.DENY);
    }

    @Test
    void keepsOutARequestThatCameBeforeTheControllerWasActive() {
        var early = new CompletionException(new NotControllerException("The active controller appears to be node 1."));

        assertThat(decide(CONTROLLER, "Unexpected error handling request", early))
                .isEqualTo(FilterReply.DENY);
        assertThat(decide(CONTROLLER, "Unexpected error handling request", new IllegalStateException()))
                .isEqualTo(FilterReply.NEUTRAL);
    }

    @Test
    void letsEverythingElseThrough() {
        assertThat(decide(CONNECTIONS, "[Producer clientId=ingest] Connection to node 1 could not be established."))
                .isEqualTo(FilterReply.NEUTRAL);
        assertThat(decide("kafka.server.KafkaApis", "[TransactionCoordinator id=1] Something else"))
                .isEqualTo(FilterReply.NEUTRAL);
    }
}
