package io.khabar.run.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.config.RoutesConfig;
import io.javalin.security.BasicAuthCredentials;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ServerSocketChannel;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** How one comes in to the registry: over HTTP, or with a guard over TLS and with user and password. */
record RegistryDoor(Optional<Guard> guard) {
    String scheme() {
        return guard.isPresent() ? "https" : "http";
    }

    /** A connector that listens on the port that was bound before. */
    Connector connector(Server server, HttpConfiguration http, ServerSocketChannel bound) {
        http.setSendServerVersion(false);
        // A subject may have a slash in its name, which clients send as %2F.
        http.setUriCompliance(UriCompliance.from(Set.of(UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR)));
        ServerConnector connector = new ServerConnector(server, 1, 1, factories(new HttpConnectionFactory(http)));
        try {
            connector.open(bound);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return connector;
    }

    /** Has every request asked for user and password, where there is a guard. */
    void ask(RoutesConfig routes) {
        guard.ifPresent(asking -> routes.before(context -> {
            if (!isKnown(asking, context.basicAuthCredentials())) {
                context.header("WWW-Authenticate", "Basic realm=\"schema registry\"");
                throw new RegistryRefusal(401, "Unauthorized");
            }
        }));
    }

    private ConnectionFactory[] factories(ConnectionFactory http) {
        if (guard.isEmpty()) {
            return new ConnectionFactory[] {http};
        }
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setKeyStorePath(guard.get().keystore().toUri().toString());
        tls.setKeyStoreType(Guard.KEYSTORE_TYPE);
        tls.setKeyStorePassword(guard.get().keystorePassword());
        return new ConnectionFactory[] {new SslConnectionFactory(tls, HttpVersion.HTTP_1_1.asString()), http};
    }

    private static boolean isKnown(Guard guard, BasicAuthCredentials given) {
        String password = given == null ? null : guard.passwords().get(given.getUsername());
        return password != null
                && MessageDigest.isEqual(
                        password.getBytes(UTF_8), given.getPassword().getBytes(UTF_8));
    }
}
