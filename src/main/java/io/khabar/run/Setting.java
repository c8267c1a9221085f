package io.khabar.run;

import io.khabar.decode.Decoder;
import java.util.Locale;

/**
 * A setting: its names, its default and what it means.
 *
 * <p>Each is an environment variable {@code KHABAR_…} and a property {@code khabar.…}: {@code KHABAR_TOPIC_PREFIX} is
 * {@code khabar.topic.prefix}.
 */
public enum Setting {
    BOOTSTRAP_SERVERS("localhost:9092", "Kafka brokers to start from, host:port separated by commas"),
    SCHEMA_REGISTRY_URL("http://localhost:8081", "Address of the Schema Registry"),
    SCHEMA_REGISTRY_USER_INFO("", "user:password for the Schema Registry's basic authentication (secret)"),
    SCHEMA_REGISTRY_TRUSTSTORE(
            "", "File with the certificates that the Schema Registry's TLS is trusted by: PEM, PKCS #12 or JKS"),
    SCHEMA_REGISTRY_TRUSTSTORE_PASSWORD("", "Password of that file, unless it is PEM (secret)"),
    APPLICATION_ID("khabar", "First part of the application ids; all instances of one service share it"),
    TOPIC_PREFIX("news.", "First part of every topic's name"),
    PARTITIONS(
            "4",
            "Partitions of each topic that is created: one for each thread that is ever to work, more only cost; fixed for"
                    + " the life of a service"),
    REPLICATION_FACTOR("-1", "Copies of each topic that is created; -1 is the broker's default"),
    THREADS("1", "Stream threads of each topology in this process"),
    COMMIT_INTERVAL_MS(
            "30",
            "Milliseconds between two transactions of a thread; each hop waits for one, and each costs the brokers the same"),
    STANDBY_REPLICAS(
            "0",
            "Copies of each state store that other instances keep up to date, to take over without a long restore"),
    INSTANCE_ID(
            "",
            "Lasting name of this instance: its partitions wait for it over a restart (static membership); without one"
                    + " others take them over at once"),
    GROUP_PROTOCOL(
            "classic", "How the instances share the partitions: classic, or streams (KIP-1071, needs Kafka 4.2)"),
    STATE_DIR("data/state", "Directory of the state stores"),
    DEDUP_WINDOW("PT168H", "How long an article is remembered (ISO 8601 duration)"),
    DEDUP_SHINGLE_WORDS(
            "3", "Words in each run that texts are compared by, 1 to 9; a change makes known texts new once"),
    DEDUP_KEYS("16", "Most keys that an article's near copies are found by, 1 to 64; more find more and cost more"),
    DEDUP_SIMILARITY("0.5", "Least similarity of two articles that count as one piece, 0 to 1"),
    DEDUP_PATIENCE("PT2M", "After how long without a word a question to the index or to another article is repeated"),
    WARM_UP(
            "PT4S",
            "How long at most 'run' works on invented articles before it joins its group, so that it is fast when it does;"
                    + " PT0S for not at all"),
    MAX_ARTICLE_BYTES(
            Integer.toString(Decoder.DEFAULT_MAX_BYTES),
            "Most bytes of a raw event's content; beyond it the event is rejected"),
    HTTP_HOST("127.0.0.1", "Address that the page, /metrics and /health are served on"),
    HTTP_PORT("8080", "Port that they are served on; 0 picks a free one"),
    PAGE("on", "Whether the page for operators is served: on or off"),
    ADMIN_TOKEN(
            "", "Bearer token for the actions under /admin, 16 characters or more; without one they are off (secret)"),
    EMBEDDED_DIR("data/embedded", "Directory of the embedded broker and registry"),
    KAFKA_PORT("9092", "Port of the embedded broker; 0 picks a free one"),
    REGISTRY_PORT("8081", "Port of the embedded registry; 0 picks a free one");

    private final String initial;
    private final String doc;

    Setting(String initial, String doc) {
        this.initial = initial;
        this.doc = doc;
    }

    /** Value when nobody sets it. */
    public String initial() {
        return initial;
    }

    /** What it means, in a line. */
    public String doc() {
        return doc;
    }

    /** Name in the environment. */
    public String variable() {
        return Settings.VARIABLE_PREFIX + name();
    }

    /** Name in a properties file. */
    public String property() {
        return Settings.PROPERTY_PREFIX + name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** Whether its value must never be shown. */
    public boolean isSecret() {
        return this == SCHEMA_REGISTRY_USER_INFO || this == SCHEMA_REGISTRY_TRUSTSTORE_PASSWORD || this == ADMIN_TOKEN;
    }
}
