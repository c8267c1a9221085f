package io.khabar.run.gold;

/** Ends the work on a line on the spot; {@link GoldLines} or its user makes it a message with the line's number. */
public final class UnusableLineException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message names the fault, and quotes nothing of an article */
    public UnusableLineException(String message) {
        super(message, null, false, false);
    }
}
