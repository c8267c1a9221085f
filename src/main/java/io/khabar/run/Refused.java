package io.khabar.run;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;

/** Tells in a sentence that a broker or the registry does not let us in or do what we want, and what to look at. */
public final class Refused {
    private static final Set<Integer> STATUSES = Set.of(401, 403);

    private Refused() {}

    /** The sentence, when the error comes from a refusal. */
    public static Optional<String> sentence(Throwable error) {
        return Stream.iterate(error, cause -> cause != null, Throwable::getCause)
                .map(Refused::told)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> told(Throwable cause) {
        if (cause instanceof AuthenticationException) {
            return Optional.of("the brokers do not let us in: " + cause.getMessage()
                    + " (look at the KHABAR_CLIENT_SECURITY_*, _SASL_* and _SSL_* settings)");
        }
        if (cause instanceof AuthorizationException) {
            return Optional.of("the brokers do not allow it: " + cause.getMessage()
                    + " ('khabar topics acls' prints the ACLs that are needed)");
        }
        if (cause instanceof RestClientException rest && STATUSES.contains(rest.getStatus())) {
            return Optional.of("the Schema Registry does not let us in: %s (look at %s)"
                    .formatted(rest.getMessage(), Setting.SCHEMA_REGISTRY_USER_INFO.variable()));
        }
        return Optional.empty();
    }
}
