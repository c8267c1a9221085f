package io.khabar.run.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    private final DirectoryLock lock;
    private final BoundPort clients;
    private final BoundPort quorum;
    private final BrokerFaults faults = new BrokerFaults();
    private final BrokerServer broker;
    private final ControllerServer controller;
    private boolean closed;

    private EmbeddedKafka(Path data, DirectoryLock lock, BoundPort clients, BoundPort quorum) {
        this.lock = lock;
        this.clients = clients;
        this.quorum = quorum;
        KafkaConfig config = new KafkaConfig(BrokerSettings.of(data, clients.port(), quorum.port()), false);
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
                this::socket);
        broker = new BrokerServer(shared);
        controller = new ControllerServer(shared, KafkaRaftServer.configSchema(), formatted._2());
    }

    /**
     * Starts the broker and returns when it serves clients. The directory is formatted on first use and keeps its data
     * over restarts, also under another port and after the process was killed.
     *
     * @param port 0 picks a free one
     * @throws EmbeddedStartException when the port or the directory is in use, or the broker fails to start
     */
    public static EmbeddedKafka start(Path directory, int port) {
        Path absolute = directory.toAbsolutePath().normalize();
        DirectoryLock lock = DirectoryLock.take(absolute);
        BoundPort clients = null;
        BoundPort quorum = null;
        try {
            clients = BoundPort.bind(port, PORT_SETTING);
            quorum = BoundPort.bind(0, PORT_SETTING);
            Path data = absolute.resolve("data");
            format(data);
            EmbeddedKafka kafka = new EmbeddedKafka(data, lock, clients, quorum);
            kafka.startup();
            return kafka;
        } catch (EmbeddedStartException e) {
            release(lock, clients, quorum);
            throw e;
        } catch (Exception e) {
            release(lock, clients, quorum);
            throw new EmbeddedStartException("the embedded broker in " + absolute + " failed to start: " + e, e);
        }
    }

    private static void format(Path data) throws Exception {
        // Written last, so a directory without it was never formatted to the end.
        if (Files.exists(data.resolve(MetaPropertiesEnsemble.META_PROPERTIES_NAME))) {
            return;
        }
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setNodeId(BrokerSettings.NODE)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName(BrokerSettings.CONTROLLER)
                .addDirectory(data.toString())
                .setMetadataLogDirectory(data.toString())
                .run();
    }

    private ServerSocketChannel socket(String listener, InetSocketAddress address, int backlog, int receiveBuffer)
            throws IOException {
        BoundPort bound = listener.equals(BrokerSettings.CONTROLLER) ? quorum : clients;
        ServerSocketChannel channel = bound.channel();
        channel.configureBlocking(false);
        return channel;
    }

    private void startup() {
        try {
            controller.startup();
            broker.startup();
            faults.running(true);
            LOG.info("event=broker_started bootstrap={}", bootstrapServers());
        } catch (RuntimeException e) {
            shutdown();
            throw e;
        }
    }

    /** Where clients find the broker, as {@code 127.0.0.1:port}. */
    public String bootstrapServers() {
        return BoundPort.HOST + ":" + clients.port();
    }

    /** Stops the broker cleanly; a second call does nothing. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        faults.running(false);
        shutdown();
        release(lock, clients, quorum);
    }

    private void shutdown() {
        try {
            broker.shutdown();
        } finally {
            controller.shutdown();
        }
    }

    private static void release(AutoCloseable... held) {
        for (AutoCloseable each : held) {
            try {
                if (each != null) {
                    each.close();
                }
            } catch (Exception e) {
                LOG.warn("event=release_failed what={}", each.getClass().getSimpleName(), e);
            }
        }
    }
}
