package io.khabar.run.embedded;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
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
    private final int port;

    private EmbeddedRegistry(Held held, int port) {
        this.held = held;
        this.port = port;
    }

    /**
     * Starts the registry and returns when it serves clients.
     *
     * @param directory made on first use
     * @param port 0 picks a free one
     * @throws EmbeddedStartException when the port or the directory is in use, or the directory's content is damaged
     */
    public static EmbeddedRegistry start(Path directory, int port) {
        Path absolute = directory.toAbsolutePath().normalize();
        try (Held held = new Held()) {
            held.hold(DirectoryLock.take(absolute));
            BoundPort bound = held.hold(BoundPort.bind(port, PORT_SETTING));
            ToldLog log = held.hold(ToldLog.open(absolute.resolve("registry.jsonl")));
            SchemaBook book = new SchemaBook(log);
            Javalin server = Javalin.create(config -> configure(config, book, bound));
            held.hold(server::stop);
            server.start();
            EmbeddedRegistry registry = new EmbeddedRegistry(held.handOver(), bound.port());
            LOG.info("event=registry_started url={}", registry.url());
            return registry;
        } catch (IOException e) {
            throw new EmbeddedStartException("the embedded registry in " + absolute + " failed to start: " + e, e);
        }
    }

    private static void configure(JavalinConfig config, SchemaBook book, BoundPort bound) {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, LEAST_THREADS);
        threads.setName("registry");
        config.jetty.threadPool = threads;
        config.jetty.addConnector((server, http) -> connector(server, http, bound));
        config.routes.get("/", context -> RegistryExchange.answer(context, Map.of()));
        new SubjectRoutes(book).add(config.routes);
        new SchemaRoutes(book).add(config.routes);
        new CompatibilityRoutes(book).add(config.routes);
        RegistryExchange.answerErrors(config.routes);
    }

    private static Connector connector(Server server, HttpConfiguration http, BoundPort bound) {
        http.setSendServerVersion(false);
        // A subject may have a slash in its name, which clients send as %2F.
        http.setUriCompliance(UriCompliance.from(Set.of(UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR)));
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        try {
            connector.open(bound.channel());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return connector;
    }

    /** Where clients find the registry, as {@code http://127.0.0.1:port}. */
    public String url() {
        return "http://" + BoundPort.HOST + ":" + port;
    }

    /** Stops the registry; a second call does nothing. */
    @Override
    public void close() {
        held.close();
    }
}
