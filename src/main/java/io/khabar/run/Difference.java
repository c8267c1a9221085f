package io.khabar.run;

/**
 * How a cluster differs from what the settings want.
 *
 * @param kind what differs: {@code topic} or {@code schema}
 * @param name name of the topic or subject
 * @param what the difference in words
 * @param remedy what to do about it
 * @param hinders whether the service must not start with it
 */
public record Difference(String kind, String name, String what, String remedy, boolean hinders) {
    @Override
    public String toString() {
        return "%s %s %s".formatted(kind, name, what);
    }
}
