package io.khabar.run.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an operator can do to the service over HTTP, with the bearer token of the settings (RFC 6750). A page of another
 * site can't: a browser asks before it sends such a header for it, and is not answered.
 */
final class AdminRoutes implements Consumer<RoutesConfig> {
    private static final Logger LOG = LoggerFactory.getLogger(AdminRoutes.class);
    private static final String SCHEME = "Bearer ";

    private final byte[] token;
    private final Controls controls;

    /** What can be done. */
    interface Controls {
        /** Stops reading; what is under way is ended first. */
        void pause();

        void resume();

        /** Ends this process in good order. */
        void stop();

        /** Takes a rule out of use, or puts it back, for all instances; false when there is none of this id. */
        boolean enable(String rule, boolean enabled) throws IOException, InterruptedException;
    }

    /** @param token empty when nothing may be done */
    AdminRoutes(String token, Controls controls) {
        this.token = token.isEmpty() ? null : digest(token);
        this.controls = controls;
    }

    @Override
    public void accept(RoutesConfig routes) {
        routes.before("/admin/*", this::check);
        routes.post("/admin/pause", request -> act(request, controls::pause));
        routes.post("/admin/resume", request -> act(request, controls::resume));
        routes.post("/admin/stop", request -> act(request, controls::stop));
        routes.post("/admin/rules/{id}/disable", request -> enable(request, false));
        routes.post("/admin/rules/{id}/enable", request -> enable(request, true));
    }

    private void check(Context request) {
        String given = request.header("Authorization");
        if (token == null) {
            refuse(request, HttpStatus.FORBIDDEN);
        } else if (given == null
                || !given.startsWith(SCHEME)
                || !MessageDigest.isEqual(token, digest(given.substring(SCHEME.length())))) {
            request.header("WWW-Authenticate", "Bearer");
            refuse(request, HttpStatus.UNAUTHORIZED);
        }
    }

    private static void act(Context request, Runnable action) {
        LOG.info("event=admin action={} from={}", request.path(), request.req().getRemoteAddr());
        action.run();
        PageRoutes.answer(request, Map.of("done", true));
    }

    private void enable(Context request, boolean enabled) throws IOException, InterruptedException {
        LOG.info("event=admin action={} from={}", request.path(), request.req().getRemoteAddr());
        boolean done = controls.enable(request.pathParam("id"), enabled);
        if (!done) {
            request.status(HttpStatus.NOT_FOUND);
        }
        PageRoutes.answer(request, Map.of("done", done));
    }

    private static void refuse(Context request, HttpStatus status) {
        request.status(status).result(status.getMessage()).skipRemainingHandlers();
    }

    /** Of fixed length, so that not even the length of the token shows in the time that comparing takes. */
    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
