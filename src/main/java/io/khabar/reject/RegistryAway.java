package io.khabar.reject;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;

/** Tells whether bytes could not be read because the registry could not be asked, or did not answer this question. */
public final class RegistryAway {
    /** Statuses of answers: no such schema, incompatible with those before, not valid. */
    private static final Set<Integer> ANSWERS = Set.of(404, 409, 422);

    private static final String AVRO = "org.apache.avro.";

    private RegistryAway() {}

    /** Whether that caused the error; a refusal is an answer, and broken bytes are no outage. */
    public static boolean caused(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof RestClientException answer) {
                return !ANSWERS.contains(answer.getStatus());
            }
            if (cause instanceof IOException && !isReadByAvro(cause)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Avro reads bytes in memory, and tells by exceptions of input and output that they end too early or hold no number:
     * one such record would stop the service at each start.
     */
    private static boolean isReadByAvro(Throwable cause) {
        return Arrays.stream(cause.getStackTrace())
                .anyMatch(frame -> frame.getClassName().startsWith(AVRO));
    }
}
