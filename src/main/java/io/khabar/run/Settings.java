package io.khabar.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.khabar.Topics;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The settings of one process: the environment before the properties file before the defaults.
 *
 * <p>What begins with {@code kafka.} (in the environment {@code KHABAR_CLIENT_}) goes to every Kafka client as it is:
 * {@code kafka.security.protocol}, or {@code KHABAR_CLIENT_SECURITY_PROTOCOL}. A name that Khabar does not know is an
 * error, so that a misspelt one is not silently a default. A secret may stand in a file ({@link SecretFiles}).
 */
public final class Settings {
    static final String VARIABLE_PREFIX = "KHABAR_";
    static final String PROPERTY_PREFIX = "khabar.";

    /** Environment variable with the path of a properties file. */
    public static final String CONFIG_VARIABLE = "KHABAR_CONFIG";

    static final String CLIENT_VARIABLE_PREFIX = "KHABAR_CLIENT_";
    private static final String CLIENT_PROPERTY_PREFIX = "kafka.";

    private static final String HIDDEN = "********";

    /** Variables that the launcher reads itself. */
    private static final Set<String> LAUNCHER_VARIABLES =
            Set.of(CONFIG_VARIABLE, "KHABAR_JAVA_OPTS", "KHABAR_LOG_LEVEL", "KHABAR_SHARED");

    private final Map<Setting, String> values;
    private final Map<String, String> clients;

    private Settings(Map<Setting, String> values, Map<String, String> clients) {
        this.values = values;
        this.clients = clients;
        check();
    }

    /** The settings of this process. */
    public static Settings fromEnvironment() {
        Map<String, String> environment = System.getenv();
        String file = environment.get(CONFIG_VARIABLE);
        return of(environment, file == null ? new Properties() : read(Path.of(file)));
    }

    /** Settings from an environment and properties; what neither names has its default. */
    public static Settings of(Map<String, String> environment, Properties properties) {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        Map<String, String> clients = new TreeMap<>();
        for (String name : properties.stringPropertyNames()) {
            String value = properties.getProperty(name).strip();
            if (name.startsWith(CLIENT_PROPERTY_PREFIX)) {
                clients.put(name.substring(CLIENT_PROPERTY_PREFIX.length()), value);
            } else {
                values.put(setting(name, Setting::property), value);
            }
        }
        SecretFiles.resolve(environment).forEach((name, value) -> {
            if (name.startsWith(CLIENT_VARIABLE_PREFIX)) {
                clients.put(clientName(name), value);
            } else if (name.startsWith(VARIABLE_PREFIX) && !LAUNCHER_VARIABLES.contains(name)) {
                values.put(setting(name, Setting::variable), value.strip());
            }
        });
        return new Settings(values, clients);
    }

    /** These settings with one changed. */
    public Settings with(Setting setting, Object value) {
        Map<Setting, String> changed = new EnumMap<>(Setting.class);
        changed.putAll(values);
        changed.put(setting, value.toString());
        return new Settings(changed, clients);
    }

    /** These settings with one more that goes to every Kafka client as it is. */
    public Settings withClient(String name, String value) {
        Map<String, String> changed = new TreeMap<>(clients);
        changed.put(name, value);
        return new Settings(values, changed);
    }

    public String get(Setting setting) {
        return values.getOrDefault(setting, setting.initial());
    }

    /** The value as it may be shown: without passwords, also those in an address. */
    public String shown(Setting setting) {
        String value = get(setting);
        if (setting.isSecret() && !value.isEmpty()) {
            return HIDDEN;
        }
        return value.replaceAll("//[^/@]*@", "//" + HIDDEN + "@");
    }

    public int number(Setting setting) {
        try {
            return Integer.parseInt(get(setting));
        } catch (NumberFormatException e) {
            throw invalid(setting, "is not a whole number");
        }
    }

    /** A number from 0 to 1. */
    public double share(Setting setting) {
        double share;
        try {
            share = Double.parseDouble(get(setting));
        } catch (NumberFormatException e) {
            throw invalid(setting, "is not a number");
        }
        if (!(share >= 0 && share <= 1)) {
            throw invalid(setting, "is not between 0 and 1");
        }
        return share;
    }

    public Duration duration(Setting setting) {
        try {
            return Duration.parse(get(setting));
        } catch (DateTimeParseException e) {
            throw invalid(setting, "is not an ISO 8601 duration such as PT168H");
        }
    }

    /** Whether it is {@code on}; {@code off} is the other value. */
    public boolean isOn(Setting setting) {
        String value = get(setting);
        if (!value.equals("on") && !value.equals("off")) {
            throw invalid(setting, "is neither on nor off");
        }
        return value.equals("on");
    }

    public Path path(Setting setting) {
        return Path.of(get(setting)).toAbsolutePath().normalize();
    }

    public Topics topics() {
        return new Topics(get(Setting.TOPIC_PREFIX));
    }

    /** What goes to every Kafka client as it is. */
    public Map<String, String> clients() {
        return clients;
    }

    /** What Kafka calls a setting that a variable hands over. */
    /** The variable that hands a setting of Kafka's clients to another process of ours. */
    public static String clientVariable(String client) {
        return CLIENT_VARIABLE_PREFIX + client.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    static String clientName(String variable) {
        String name = variable.substring(CLIENT_VARIABLE_PREFIX.length());
        return name.toLowerCase(Locale.ROOT).replace('_', '.');
    }

    private void check() {
        if (!get(Setting.SCHEMA_REGISTRY_URL).equals(shown(Setting.SCHEMA_REGISTRY_URL))) {
            // The registry's client writes the address into its errors and logs.
            throw invalid(
                    Setting.SCHEMA_REGISTRY_URL,
                    "has a password in it, which belongs into " + Setting.SCHEMA_REGISTRY_USER_INFO.variable());
        }
        atLeast(Setting.PARTITIONS, 1);
        atLeast(Setting.REPLICATION_FACTOR, -1);
        if (number(Setting.REPLICATION_FACTOR) == 0) {
            throw invalid(Setting.REPLICATION_FACTOR, "is no number of copies");
        }
        atLeast(Setting.THREADS, 1);
        atLeast(Setting.COMMIT_INTERVAL_MS, 1);
        atLeast(Setting.MAX_ARTICLE_BYTES, 1);
        if (number(Setting.MAX_ARTICLE_BYTES) > Topics.MAX_RAW_BYTES) {
            throw invalid(Setting.MAX_ARTICLE_BYTES, "is more than a raw event can carry, " + Topics.MAX_RAW_BYTES);
        }
        Duration window = duration(Setting.DEDUP_WINDOW);
        if (window.compareTo(Duration.ofMinutes(1)) < 0 || window.compareTo(Duration.ofDays(366)) > 0) {
            throw invalid(Setting.DEDUP_WINDOW, "is not between a minute and a year");
        }
        between(1, 9, Setting.DEDUP_SHINGLE_WORDS);
        between(1, 64, Setting.DEDUP_KEYS);
        share(Setting.DEDUP_SIMILARITY);
        Duration patience = duration(Setting.DEDUP_PATIENCE);
        if (patience.compareTo(Duration.ofSeconds(1)) < 0 || patience.compareTo(Duration.ofDays(1)) > 0) {
            throw invalid(Setting.DEDUP_PATIENCE, "is not between a second and a day");
        }
        Duration warmUp = duration(Setting.WARM_UP);
        if (warmUp.isNegative() || warmUp.compareTo(Duration.ofMinutes(1)) > 0) {
            throw invalid(Setting.WARM_UP, "is not between nothing and a minute");
        }
        for (Setting port : new Setting[] {Setting.HTTP_PORT, Setting.KAFKA_PORT, Setting.REGISTRY_PORT}) {
            atLeast(port, 0);
            if (number(port) > 65535) {
                throw invalid(port, "is not a port");
            }
        }
        isOn(Setting.PAGE);
        atLeast(Setting.STANDBY_REPLICAS, 0);
        checkMembership();
        if (!get(Setting.ADMIN_TOKEN).matches("|\\S{16,}")) {
            throw invalid(Setting.ADMIN_TOKEN, "has fewer than 16 characters or a space");
        }
        for (Setting name : new Setting[] {Setting.TOPIC_PREFIX, Setting.APPLICATION_ID}) {
            if (!get(name).matches("[a-zA-Z0-9._-]{1,100}")) {
                throw invalid(name, "may have letters, digits, '.', '_' and '-' only");
            }
        }
    }

    /** What Kafka 4.3 does not do in a streams group is refused here, where it can be said by our names. */
    private void checkMembership() {
        if (!get(Setting.GROUP_PROTOCOL).matches("classic|streams")) {
            throw invalid(Setting.GROUP_PROTOCOL, "is neither classic nor streams");
        }
        if (!get(Setting.INSTANCE_ID).matches("[a-zA-Z0-9._-]{0,100}")) {
            throw invalid(Setting.INSTANCE_ID, "may have letters, digits, '.', '_' and '-' only");
        }
        if (get(Setting.GROUP_PROTOCOL).equals("streams")) {
            if (!get(Setting.INSTANCE_ID).isEmpty()) {
                throw invalid(
                        Setting.INSTANCE_ID, "can't be kept in a streams group; use KHABAR_GROUP_PROTOCOL=classic");
            }
            if (number(Setting.STANDBY_REPLICAS) > 0) {
                throw invalid(
                        Setting.STANDBY_REPLICAS,
                        "is for the classic protocol; a streams group has streams.num.standby.replicas on the brokers");
            }
        }
    }

    private void atLeast(Setting setting, int least) {
        if (number(setting) < least) {
            throw invalid(setting, "is less than " + least);
        }
    }

    private void between(int least, int most, Setting setting) {
        if (number(setting) < least || number(setting) > most) {
            throw invalid(setting, "is not between %d and %d".formatted(least, most));
        }
    }

    private IllegalArgumentException invalid(Setting setting, String why) {
        return new IllegalArgumentException("%s: %s %s"
                .formatted(setting.variable(), setting.isSecret() ? "the value" : '"' + shown(setting) + '"', why));
    }

    private static Setting setting(String name, Function<Setting, String> naming) {
        for (Setting setting : Setting.values()) {
            if (naming.apply(setting).equals(name)) {
                return setting;
            }
        }
        throw new IllegalArgumentException(
                "%s: no such setting; './khabar settings' lists all that there are".formatted(name));
    }

    private static Properties read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "%s: can't read %s (%s)".formatted(CONFIG_VARIABLE, file, e.getMessage()), e);
        }
        return properties;
    }
}
