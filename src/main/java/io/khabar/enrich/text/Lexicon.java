package io.khabar.enrich.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Reads the word resources, and hashes whatever it reads into a version: other words, other version. */
public final class Lexicon {
    /** Hex digits of a version; 48 bits tell any two editions of our own files apart. */
    private static final int VERSION_DIGITS = 12;

    private final MessageDigest digest;

    /** Nothing read yet. */
    public Lexicon() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The content of a resource; its absence is an error of the build. */
    public String read(String resource) {
        try (InputStream in = Lexicon.class.getResourceAsStream("/" + resource)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + resource + " is missing");
            }
            byte[] content = in.readAllBytes();
            digest.update(content);
            return new String(content, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("can't read the resource " + resource, e);
        }
    }

    /** Version of all that was read up to now. */
    public String version() {
        try {
            MessageDigest soFar = (MessageDigest) digest.clone();
            return HexFormat.of().formatHex(soFar.digest()).substring(0, VERSION_DIGITS);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's SHA-256 can be cloned", e);
        }
    }
}
