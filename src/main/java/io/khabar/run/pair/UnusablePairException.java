package io.khabar.run.pair;

/** Ends the work on a line on the spot; leaves this package as {@link PairLine.Unusable}. */
final class UnusablePairException extends Exception {
    private static final long serialVersionUID = 1L;

    UnusablePairException(String message) {
        super(message, null, false, false);
    }
}
