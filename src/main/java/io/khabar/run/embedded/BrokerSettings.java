package io.khabar.run.embedded;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the embedded broker is told: one node, loopback only, as little memory and as few threads as serve a laptop. */
final class BrokerSettings {
    static final int NODE = 1;
    static final String CONTROLLER = "CONTROLLER";
    static final String CLIENTS = "CLIENTS";

    /** Setting with the protocol of each listener. */
    static final String PROTOCOLS = "listener.security.protocol.map";

    /**
     * Largest record batch, in bytes. A page may have 1 MB; as an enriched article with evidence, or as a refused record
     * with its raw bytes, it takes several times that.
     */
    static final int LARGEST_BATCH = 6 * 1024 * 1024;

    private static final int MEBIBYTE = 1024 * 1024;

    private BrokerSettings() {}

    static Map<String, String> of(Path data, int port, int controllerPort, Optional<Guard> guard) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.putAll(node(data, port, controllerPort));
        settings.putAll(alone());
        settings.putAll(small());
        settings.putAll(prompt());
        guard.ifPresent(asking -> settings.putAll(asking.brokerSettings()));
        return Map.copyOf(settings);
    }

    private static Map<String, String> node(Path data, int port, int controllerPort) {
        String clients = CLIENTS + "://" + BoundPort.HOST + ":" + port;
        String controller = CONTROLLER + "://" + BoundPort.HOST + ":" + controllerPort;
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", String.valueOf(NODE));
        settings.put("controller.quorum.voters", NODE + "@" + BoundPort.HOST + ":" + controllerPort);
        settings.put("controller.listener.names", CONTROLLER);
        settings.put("listeners", clients + "," + controller);
        settings.put("advertised.listeners", clients);
        settings.put("inter.broker.listener.name", CLIENTS);
        settings.put(PROTOCOLS, CLIENTS + ":PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
        settings.put("log.dirs", data.toString());
        settings.put("auto.create.topics.enable", "false");
        return settings;
    }

    /** There is no second node to copy to. */
    private static Map<String, String> alone() {
        return Map.of(
                "default.replication.factor", "1",
                "min.insync.replicas", "1",
                "offsets.topic.replication.factor", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1");
    }

    private static Map<String, String> small() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("offsets.topic.num.partitions", "1");
        settings.put("transaction.state.log.num.partitions", "1");
        settings.put("share.coordinator.state.topic.num.partitions", "1");
        settings.put("offsets.topic.segment.bytes", String.valueOf(16 * MEBIBYTE));
        settings.put("transaction.state.log.segment.bytes", String.valueOf(16 * MEBIBYTE));
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("background.threads", "2");
        settings.put("group.coordinator.threads", "1");
        settings.put("share.coordinator.threads", "1");
        settings.put("log.cleaner.threads", "1");
        settings.put("log.cleaner.dedupe.buffer.size", String.valueOf(4 * MEBIBYTE));
        settings.put("log.cleaner.io.buffer.size", String.valueOf(MEBIBYTE));
        // Index files are made at full length and cut when a segment is closed: 10 MiB each by default.
        settings.put("log.index.size.max.bytes", String.valueOf(MEBIBYTE));
        settings.put("message.max.bytes", String.valueOf(LARGEST_BATCH));
        settings.put("replica.fetch.max.bytes", String.valueOf(LARGEST_BATCH));
        settings.put("metric.reporters", "");
        return settings;
    }

    /**
     * Nobody else is awaited, at the start, at the stop or in a group. After a kill the node is let in again when the
     * session of its former self has ended; a session shorter than a long pause of the JVM would shut it out while it
     * runs.
     */
    private static Map<String, String> prompt() {
        return Map.of(
                "server.max.startup.time.ms", "120000",
                "group.initial.rebalance.delay.ms", "0",
                "broker.heartbeat.interval.ms", "500",
                "broker.session.timeout.ms", "4000",
                "transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000",
                "controller.quorum.election.timeout.ms", "200",
                "controller.quorum.election.backoff.max.ms", "200");
    }
}
