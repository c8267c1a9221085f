package io.khabar.run;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The port that the service's pages are to be served on, looked at before a broker or topics are made ready in vain. */
public final class HttpPort {
    private HttpPort() {}

    /** @throws IOException when something else listens there; between this and the start it may still be taken */
    public static void requireFree(Settings settings) throws IOException {
        int port = settings.number(Setting.HTTP_PORT);
        InetSocketAddress address = new InetSocketAddress(settings.get(Setting.HTTP_HOST), port);
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
        } catch (BindException e) {
            throw new IOException(
                    "port %d of %s can't be had (%s); choose another with KHABAR_HTTP_PORT, 0 picks a free one"
                            .formatted(port, settings.get(Setting.HTTP_HOST), e.getMessage()),
                    e);
        }
    }
}
