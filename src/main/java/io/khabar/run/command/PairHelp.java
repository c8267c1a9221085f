package io.khabar.run.command;

/** The help text that commands with pairs share. */
final class PairHelp {
    static final String PAIRS = "A file with {\"pair\": n, \"a\": {article}, \"b\": {article}} on each line, "
            + "or '-' for standard input.";

    private PairHelp() {}
}
