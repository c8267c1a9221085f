package io.khabar.run.embedded;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import kafka.server.BrokerServer;
import kafka.server.ControllerServer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.Server;
import kafka.server.SharedServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.raft.QuorumConfig;
import org.apache.kafka.server.ServerSocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real Kafka broker in this JVM: one node, controller and broker in one (KRaft), on the loopback address only.
 *
 * <p>Its parts are put together as {@link KafkaRaftServer} does it, except for two things that it leaves no room for:
 * the ports are bound before anything starts, and a fault at the start is thrown instead of ending the JVM.
 */
public final class EmbeddedKafka implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedKafka.class);

    /** The setting that the port comes from. */
    static final String PORT_SETTING = "KHABAR_KAFKA_PORT";

    private final Held held;
    private final String bootstrapServers;

    private EmbeddedKafka(Held held, String bootstrapServers) {
        this.held = held;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Starts the broker and returns when it serves clients. The directory is formatted on first use and keeps its data
     * over restarts, also under another port and after the process was killed.
     *
     * @param port 0 picks a free one
     * @throws EmbeddedStartException when the port or the directory is in use, or the broker fails to start
     */
    public static EmbeddedKafka start(Path directory, int port) {
        return start(directory, port, Optional.empty());
    }

    /** The same with TLS, users and ACLs, where there is a guard; its users are those of the first use. */
    public static EmbeddedKafka start(Path directory, int port, Optional<Guard> guard) {
        Path absolute = directory.toAbsolutePath().normalize();
        try (Held held = new Held()) {
            held.hold(DirectoryLock.take(absolute));
            BoundPort clients = held.hold(BoundPort.bind(port, PORT_SETTING));
            BoundPort quorum = held.hold(BoundPort.bind(0, PORT_SETTING));
            Path data = absolute.resolve("data");
            format(data, guard.map(Guard::scramUsers).orElse(List.of()));
            startup(
                    BrokerSettings.of(data, clients.port(), quorum.port(), guard),
                    held,
                    (listener, address, backlog, buffer) -> {
                        BoundPort bound = listener.equals(BrokerSettings.CONTROLLER) ? quorum : clients;
                        bound.channel().configureBlocking(false);
                        return bound.channel();
                    });
            EmbeddedKafka kafka = new EmbeddedKafka(held.handOver(), BoundPort.HOST + ":" + clients.port());
            LOG.info("event=broker_started bootstrap={}", kafka.bootstrapServers());
            return kafka;
        } catch (EmbeddedStartException e) {
            throw e;
        } catch (Exception e) {
            throw new EmbeddedStartException("the embedded broker in " + absolute + " failed to start: " + e, e);
        }
    }

    private static void format(Path data, List<String> users) throws Exception {
        Files.createDirectories(data);
        if (!Files.isWritable(data)) {
            // The broker would end the JVM over it.
            throw new EmbeddedStartException("cannot write to the data directory " + data);
        }
        // Written last, so a directory without it was never formatted to the end.
        if (Files.exists(data.resolve(MetaPropertiesEnsemble.META_PROPERTIES_NAME))) {
            return;
        }
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setNodeId(BrokerSettings.NODE)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName(BrokerSettings.CONTROLLER)
                // Would take the only replica out of its own partitions after a kill, and then elect it uncleanly.
                .setFeatureLevel("eligible.leader.replicas.version", (short) 0)
                .addDirectory(data.toString())
                .setMetadataLogDirectory(data.toString())
                .setScramArguments(users)
                .run();
    }

    private static void startup(Map<String, String> settings, Held held, ServerSocketFactory sockets) {
        KafkaConfig config = new KafkaConfig(settings, false);
        BrokerFaults faults = new BrokerFaults();
        var formatted = KafkaRaftServer.initializeLogDirs(config, LOG, "");
        var directories = formatted._1();
        SharedServer shared = new SharedServer(
                config,
                directories,
                Time.SYSTEM,
                Server.initializeMetrics(
                        config, Time.SYSTEM, directories.clusterId().orElseThrow()),
                CompletableFuture.completedFuture(
                        QuorumConfig.parseVoterConnections(config.quorumConfig().voters())),
                List.of(),
                faults,
                sockets);
        BrokerServer broker = new BrokerServer(shared);
        ControllerServer controller = new ControllerServer(shared, KafkaRaftServer.configSchema(), formatted._2());
        held.hold(controller::shutdown);
        controller.startup();
        held.hold(broker::shutdown);
        broker.startup();
        faults.running(true);
        held.hold(() -> faults.running(false));
    }

    /** Where clients find the broker, as {@code 127.0.0.1:port}. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Stops the broker cleanly; a second call does nothing. */
    @Override
    public void close() {
        held.close();
    }
}
