package io.khabar.run.embedded;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.ServerSocketChannel;

/**
 * A loopback port that is ours before anything else starts, so that a port in use is found at once and a free port
 * stays free until the server listens on it.
 */
final class BoundPort implements AutoCloseable {
    /** IPv4, because clients find the broker under this very name. */
    static final String HOST = "127.0.0.1";

    private final ServerSocketChannel channel;

    private BoundPort(ServerSocketChannel channel) {
        this.channel = channel;
    }

    /**
     * @param port 0 picks a free one
     * @param setting name of the setting that the port came from, for the message
     * @throws EmbeddedStartException when the port is in use or not ours to take
     */
    static BoundPort bind(int port, String setting) {
        try {
            ServerSocketChannel channel = ServerSocketChannel.open();
            try {
                channel.bind(new InetSocketAddress(loopback(), port));
                return new BoundPort(channel);
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (BindException e) {
            throw EmbeddedStartException.portInUse(port, setting, e);
        } catch (IOException | IllegalArgumentException e) {
            throw new EmbeddedStartException("cannot listen on port " + port + " (" + setting + "): " + e, e);
        }
    }

    private static InetAddress loopback() throws UnknownHostException {
        return InetAddress.getByAddress(HOST, new byte[] {127, 0, 0, 1});
    }

    int port() {
        return channel.socket().getLocalPort();
    }

    ServerSocketChannel channel() {
        return channel;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
