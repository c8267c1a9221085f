package io.khabar.run.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The JSON behind the page; {@code package-info} lists it. */
final class PageRoutes implements Consumer<RoutesConfig> {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TOPIC_HEADLINES = 100;

    private final Overviews overviews;
    private final StreamView view;
    private final EventStream events;
    private final List<TopologyDrawing> topologies;
    private final List<ShownSetting> settings;

    /** A setting as it may be shown. */
    record ShownSetting(String variable, String value, boolean changed, String doc) {}

    PageRoutes(
            Overviews overviews,
            StreamView view,
            EventStream events,
            List<TopologyDrawing> topologies,
            List<ShownSetting> settings) {
        this.overviews = overviews;
        this.view = view;
        this.events = events;
        this.topologies = topologies;
        this.settings = settings;
    }

    @Override
    public void accept(RoutesConfig routes) {
        routes.get("/api/overview", request -> answer(request, overviews.now()));
        routes.get(
                "/api/history", request -> answer(request, overviews.history().points()));
        routes.get("/api/rejected", request -> answer(request, view.refusals()));
        routes.get("/api/topology", request -> answer(request, topologies));
        routes.get("/api/settings", request -> answer(request, settings));
        routes.get(
                "/api/topics/{id}", request -> answer(request, view.newest(request.pathParam("id"), TOPIC_HEADLINES)));
        routes.get("/api/articles/{id}", request -> answer(request, view.account(request.pathParam("id"))));
        routes.get("/api/events", events::serve);
    }

    /** On one line. */
    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records can always be written as JSON", e);
        }
    }

    static void answer(Context request, Object value) {
        request.contentType("application/json;charset=utf-8").result(json(value));
    }

    private static void answer(Context request, Optional<?> value) {
        if (value.isEmpty()) {
            request.status(HttpStatus.NOT_FOUND);
        }
        answer(request, value.isEmpty() ? Map.of("error", "not seen lately") : value.get());
    }
}
