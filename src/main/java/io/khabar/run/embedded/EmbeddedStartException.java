package io.khabar.run.embedded;

/** Why the embedded broker or registry cannot start: the message says what the operator can do about it. */
public final class EmbeddedStartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EmbeddedStartException(String message) {
        super(message);
    }

    EmbeddedStartException(String message, Throwable cause) {
        super(message, cause);
    }

    static EmbeddedStartException portInUse(int port, String setting, Throwable cause) {
        return new EmbeddedStartException(
                "port " + port + " is in use; choose another with " + setting + ", 0 picks a free one", cause);
    }
}
