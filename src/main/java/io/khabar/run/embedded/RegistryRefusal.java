package io.khabar.run.embedded;

/** A request that the registry refuses, with the error code and the words that Confluent's registry has for it. */
final class RegistryRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;

    RegistryRefusal(int code, String message) {
        super(message);
        this.code = code;
    }

    static RegistryRefusal noSubject(String subject) {
        return new RegistryRefusal(40401, "Subject '" + subject + "' not found.");
    }

    static RegistryRefusal noVersion(Object version) {
        return new RegistryRefusal(40402, "Version " + version + " not found.");
    }

    static RegistryRefusal noSchema() {
        return new RegistryRefusal(40403, "Schema not found");
    }

    static RegistryRefusal noSchema(int id) {
        return new RegistryRefusal(40403, "Schema " + id + " not found");
    }

    static RegistryRefusal invalidSchema(String details) {
        return new RegistryRefusal(42201, "Invalid schema of type AVRO, details: " + details);
    }

    static RegistryRefusal notPermitted(String why) {
        return new RegistryRefusal(42205, why);
    }

    /** Confluent's code: the HTTP status, or the status and two digits more. */
    int code() {
        return code;
    }

    int status() {
        return code < 1000 ? code : code / 100;
    }
}
