package io.khabar.run.command;

/** The help text that commands with inputs share. */
final class InputHelp {
    static final String INPUT = "A text page, a directory of *.txt, *.json, *.jsonl and *.ndjson, a *.json article, "
            + "a *.jsonl with an article on each line, or '-' for standard input.";

    private InputHelp() {}
}
