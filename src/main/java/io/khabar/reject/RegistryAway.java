package io.khabar.reject;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.EOFException;
import java.io.IOException;

/** Tells whether bytes could not be read because the registry could not be asked, or did not answer this question. */
public final class RegistryAway {
    private static final int NOT_FOUND = 404;
    private static final int UNPROCESSABLE = 422;

    private RegistryAway() {}

    /** Whether that caused the error; "there is no such schema" is an answer, and truncated bytes are no outage. */
    public static boolean caused(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof RestClientException answer) {
                return answer.getStatus() != NOT_FOUND && answer.getStatus() != UNPROCESSABLE;
            }
            if (cause instanceof IOException && !(cause instanceof EOFException)) {
                return true;
            }
        }
        return false;
    }
}
