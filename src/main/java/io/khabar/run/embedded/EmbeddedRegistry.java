package io.khabar.run.embedded;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Confluent's Schema Registry API over HTTP, for Avro schemas, on the loopback address only. Parsing and compatibility
 * are Confluent's own classes. What it was told survives a restart, with the same ids.
 */
public final class EmbeddedRegistry implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedRegistry.class);

    /** The setting that the port comes from. */
    static final String PORT_SETTING = "KHABAR_REGISTRY_PORT";

    private static final int MOST_THREADS = 12;
    private static final int LEAST_THREADS = 2;

    private final Held held;
    private final String url;

    private EmbeddedRegistry(Held held, String url) {
        this.held = held;
        this.url = url;
    }

    /**
     * Starts the registry and returns when it serves clients.
     *
     * @param directory made on first use
     * @param port 0 picks a free one
     * @throws EmbeddedStartException when the port or the directory is in use, or the directory's content is damaged
     */
    public static EmbeddedRegistry start(Path directory, int port) {
        return start(directory, port, Optional.empty());
    }

    /** The same over TLS and for the users of the guard only, where there is one. */
    public static EmbeddedRegistry start(Path directory, int port, Optional<Guard> guard) {
        Path absolute = directory.toAbsolutePath().normalize();
        try (Held held = new Held()) {
            held.hold(DirectoryLock.take(absolute));
            BoundPort bound = held.hold(BoundPort.bind(port, PORT_SETTING));
            ToldLog log = held.hold(ToldLog.open(absolute.resolve("registry.jsonl")));
            SchemaBook book = new SchemaBook(log);
            RegistryDoor door = new RegistryDoor(guard);
            Javalin server = Javalin.create(config -> configure(config, book, door, bound));
            held.hold(server::stop);
            server.start();
            EmbeddedRegistry registry =
                    new EmbeddedRegistry(held.handOver(), door.scheme() + "://" + BoundPort.HOST + ":" + bound.port());
            LOG.info("event=registry_started url={}", registry.url());
            return registry;
        } catch (IOException e) {
            throw new EmbeddedStartException("the embedded registry in " + absolute + " failed to start: " + e, e);
        }
    }

    private static void configure(JavalinConfig config, SchemaBook book, RegistryDoor door, BoundPort bound) {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, LEAST_THREADS);
        threads.setName("registry");
        config.jetty.threadPool = threads;
        config.jetty.addConnector((server, http) -> door.connector(server, http, bound.channel()));
        door.ask(config.routes);
        config.routes.get("/", context -> RegistryExchange.answer(context, Map.of()));
        new SubjectRoutes(book).add(config.routes);
        new SchemaRoutes(book).add(config.routes);
        new CompatibilityRoutes(book).add(config.routes);
        RegistryExchange.answerErrors(config.routes);
    }

    /** Where clients find the registry, as {@code http://127.0.0.1:port}, or {@code https} with a guard. */
    public String url() {
        return url;
    }

    /** Stops the registry; a second call does nothing. */
    @Override
    public void close() {
        held.close();
    }
}
