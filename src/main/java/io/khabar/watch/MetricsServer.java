package io.khabar.watch;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.util.JavalinBindException;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.function.BooleanSupplier;

/** Serves {@code /metrics} to Prometheus, and {@code /health/live} and {@code /health/ready} to whoever starts us. */
public final class MetricsServer implements AutoCloseable {
    private static final String PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private final Javalin server;

    /**
     * Starts to serve.
     *
     * @param port 0 picks a free one
     * @param ready whether the service processes articles now
     * @throws IllegalStateException when the port can't be had
     */
    public MetricsServer(String host, int port, PrometheusMeterRegistry registry, BooleanSupplier ready) {
        this.server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.routes.get(
                    "/metrics",
                    request -> request.contentType(PROMETHEUS_TEXT).result(registry.scrape(PROMETHEUS_TEXT)));
            config.routes.get("/health/live", request -> answer(request, true));
            config.routes.get("/health/ready", request -> answer(request, ready.getAsBoolean()));
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

    private static void answer(Context request, boolean up) {
        request.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .contentType("application/json")
                .result(up ? "{\"status\":\"UP\"}" : "{\"status\":\"DOWN\"}");
    }
}
