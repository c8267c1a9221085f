package io.khabar.watch;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.util.JavalinBindException;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The HTTP server for operators: what it serves is given to it, how it does so is decided here and in {@link Shield}. */
public final class OpsServer implements AutoCloseable {
    /** Most requests at work at a time, among them the pages that are open. */
    private static final int MOST_THREADS = 40;

    private static final int LEAST_THREADS = 3;

    /** Most bytes of a request's line and headers. */
    private static final int MOST_HEADER_BYTES = 8 * 1024;

    private final Javalin server;

    /**
     * Starts to serve.
     *
     * @param port 0 picks a free one
     * @param routes each adds what it serves
     * @throws IllegalStateException when the port can't be had
     */
    public OpsServer(String host, int port, List<Consumer<RoutesConfig>> routes) {
        this.server = Javalin.create(config -> {
            configure(config);
            new Shield(host).accept(config.routes);
            routes.forEach(each -> each.accept(config.routes));
        });
        try {
            server.start(host, port);
        } catch (JavalinBindException e) {
            throw new IllegalStateException(
                    "port %d for the page and /metrics is in use; choose another with KHABAR_HTTP_PORT, 0 picks a free one"
                            .formatted(port),
                    e);
        }
    }

    private static void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = 0;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, LEAST_THREADS);
        threads.setName("khabar-http");
        config.jetty.threadPool = threads;
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(MOST_HEADER_BYTES);
        });
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }
}
