package io.khabar.watch;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.function.Consumer;

/**
 * {@code /metrics} for Prometheus, {@code /health/live} and {@code /health/ready} for whoever starts us.
 *
 * @param health what /health/ answers
 */
public record Probes(PrometheusMeterRegistry registry, Health health) implements Consumer<RoutesConfig> {
    private static final String PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8";

    @Override
    public void accept(RoutesConfig routes) {
        routes.get(
                "/metrics", request -> request.contentType(PROMETHEUS_TEXT).result(registry.scrape(PROMETHEUS_TEXT)));
        routes.get("/health/live", request -> answer(request, health.live()));
        routes.get("/health/ready", request -> answer(request, health.ready()));
    }

    private static void answer(Context request, Health.Report report) {
        request.status(report.up() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .contentType("application/json; charset=utf-8")
                .result(report.json());
    }
}
