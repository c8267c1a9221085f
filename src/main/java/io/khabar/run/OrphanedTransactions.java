package io.khabar.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the transactions that a killed process left open, by the names that it had from its state directory.
 *
 * <p>Until they are ended nobody reads past them, and whoever took over waits for their offsets. Kafka Streams ends them
 * as well, but only when it has tasks again, after the lexicons are loaded and the groups have shared out the partitions;
 * the brokers do after ten seconds, and look for such only every ten.
 */
final class OrphanedTransactions {
    private static final Logger LOG = LoggerFactory.getLogger(OrphanedTransactions.class);
    private static final String PROCESS_FILE = "kafka-streams-process-metadata";
    private static final int TIMEOUT_SECONDS = 10;

    private final Admin admin;
    private final Settings settings;

    OrphanedTransactions(Cluster cluster) {
        this.admin = cluster.admin();
        this.settings = cluster.settings();
    }

    /** Ends those of one topology, if its last process here was ended in the midst of its work. */
    void end(String applicationId) throws InterruptedException {
        Path states = settings.path(Setting.STATE_DIR);
        try {
            if (!StateMark.isLeftOpen(states, applicationId)) {
                return;
            }
            List<String> ids = transactionalIds(states, applicationId);
            admin.fenceProducers(ids).all().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            LOG.info("event=transactions_ended producers={}", ids);
        } catch (IOException | ExecutionException | TimeoutException e) {
            // They end by themselves, later.
            LOG.warn("event=transactions_left_open application={} error=\"{}\"", applicationId, e.toString());
        }
    }

    /** Kafka Streams names the producer of each thread by application, process and number, and keeps the process's name. */
    private List<String> transactionalIds(Path states, String applicationId) throws IOException {
        Path file = states.resolve(applicationId).resolve(PROCESS_FILE);
        if (!Files.exists(file)) {
            return List.of();
        }
        JsonNode process = new ObjectMapper().readTree(file.toFile()).path("processId");
        return IntStream.rangeClosed(1, settings.number(Setting.THREADS))
                .mapToObj(thread -> "%s-%s-%d".formatted(applicationId, process.asText(), thread))
                .toList();
    }
}
