package io.khabar.article;

import static org.apache.avro.util.ClassSecurityValidator.composite;

import org.apache.avro.util.ClassSecurityValidator;

/**
 * Tells Avro which classes it may make records of. Since 1.12 it makes none that it was not told of, so that a schema
 * from outside can't name a class of the class path.
 */
public final class TrustedRecords {
    private static final String OURS = "io.khabar.";

    static {
        ClassSecurityValidator.setGlobal(composite(
                ClassSecurityValidator.getGlobal(), type -> type.getName().startsWith(OURS)));
    }

    private TrustedRecords() {}

    /** Does so, once for the process. */
    public static void register() {
        // The static initialiser has done it.
    }
}
