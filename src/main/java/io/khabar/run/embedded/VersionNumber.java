package io.khabar.run.embedded;

import java.util.List;
import java.util.Optional;

/** A version as requests name it: a number from 1, or {@code latest} (also {@code -1}). */
record VersionNumber(int number) {
    private static final int LATEST = -1;

    static VersionNumber parse(String text) {
        try {
            int number = text.equals("latest") ? LATEST : Integer.parseInt(text);
            if (number >= 1 || number == LATEST) {
                return new VersionNumber(number);
            }
        } catch (NumberFormatException e) {
            // Refused below, as a number out of range is.
        }
        throw new RegistryRefusal(
                42202,
                "The specified version '" + text
                        + "' is not a valid version id. Allowed values are between [1, 2^31-1] and the string \"latest\"");
    }

    boolean isLatest() {
        return number == LATEST;
    }

    /** @param versions of one subject, by number */
    Optional<Version> in(List<Version> versions) {
        return versions.stream()
                .filter(version -> isLatest() || version.number() == number)
                .reduce((earlier, later) -> later);
    }

    @Override
    public String toString() {
        return isLatest() ? "latest" : String.valueOf(number);
    }
}
