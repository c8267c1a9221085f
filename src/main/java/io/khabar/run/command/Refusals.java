package io.khabar.run.command;

import io.khabar.Topics;
import io.khabar.run.Ingest;
import java.io.PrintWriter;

/** Says which events the raw topic did not take. */
final class Refusals {
    private Refusals() {}

    /** Prints them and returns the exit code. */
    static int report(Ingest ingest, PrintWriter err) {
        for (String key : ingest.refused()) {
            err.printf("khabar: %s is not sent: more than %d bytes%n", key, Topics.MAX_RAW_BYTES);
        }
        err.flush();
        return ingest.refused().isEmpty() ? 0 : 1;
    }
}
