package io.khabar.watch;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.util.JavalinBindException;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

/** Serves {@code /metrics} to Prometheus, and {@code /health/live} and {@code /health/ready} to whoever starts us. */
public final class MetricsServer implements AutoCloseable {
    private static final String PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private final Javalin server;

    /**
     * Starts to serve.
     *
     * @param port 0 picks a free one
     * @param health what /health/ answers
     * @throws IllegalStateException when the port can't be had
     */
    public MetricsServer(String host, int port, PrometheusMeterRegistry registry, Health health) {
        this.server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.routes.get(
                    "/metrics",
                    request -> request.contentType(PROMETHEUS_TEXT).result(registry.scrape(PROMETHEUS_TEXT)));
            config.routes.get("/health/live", request -> answer(request, health.live()));
            config.routes.get("/health/ready", request -> answer(request, health.ready()));
        });
        try {
            server.start(host, port);
        } catch (JavalinBindException e) {
            throw new IllegalStateException(
                    "port %d for /metrics is in use; choose another with KHABAR_HTTP_PORT, 0 picks a free one"
                            .formatted(port),
                    e);
        }
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }

    private static void answer(Context request, Health.Report report) {
        request.status(report.up() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .contentType("application/json; charset=utf-8")
                .result(report.json());
    }
}
