package io.khabar.watch;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What holds for every request and answer: nothing is fetched from elsewhere, framed, sniffed or kept, and no request has
 * a body. On the loopback address only local names are answered to, since a page of another site could have its own name
 * lead here (DNS rebinding) and read everything.
 */
final class Shield implements Consumer<RoutesConfig> {
    private static final Set<String> LOCAL_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cache-Control",
            "no-store");

    private final boolean localOnly;

    /** @param host address that is served on */
    Shield(String host) {
        this.localOnly = LOCAL_NAMES.contains(host) || host.equals("::1");
    }

    @Override
    public void accept(RoutesConfig routes) {
        routes.before(this::check);
        routes.after(Shield::tellLength);
    }

    private void check(Context request) {
        HEADERS.forEach(request::header);
        if (localOnly && !isLocal(request.header("Host"))) {
            refuse(request, HttpStatus.MISDIRECTED_REQUEST);
        } else if (request.req().getContentLengthLong() > 0 || request.header("Transfer-Encoding") != null) {
            refuse(request, HttpStatus.CONTENT_TOO_LARGE);
        }
    }

    /** In bytes; what is written by and by, as events are, has none. */
    private static void tellLength(Context request) {
        if (request.resultInputStream() instanceof ByteArrayInputStream whole) {
            request.res().setContentLengthLong(whole.available());
        }
    }

    private static void refuse(Context request, HttpStatus status) {
        request.status(status).result(status.getMessage()).skipRemainingHandlers();
    }

    /** Whether a Host header names this machine; a browser always sends one, so that without it nobody is led here. */
    private static boolean isLocal(String host) {
        return host == null || LOCAL_NAMES.contains(host.replaceFirst(":\\d*$", ""));
    }
}
