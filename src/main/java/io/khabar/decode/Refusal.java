package io.khabar.decode;

import io.khabar.article.Reason;
import java.util.Locale;

/** Ends the decoding of an event on the spot; leaves this package as {@link Decoded.Refused}. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** @param message a format after {@link String#format} */
    Refusal(Reason reason, String message, Object... figures) {
        super(String.format(Locale.ROOT, message, figures), null, false, false);
        this.reason = reason;
    }

    Decoded.Refused refused() {
        return new Decoded.Refused(reason, getMessage());
    }
}
