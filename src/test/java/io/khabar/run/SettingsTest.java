package io.khabar.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static final String SECRET = "reader:pa55-phrase";

    @Test
    void the_defaults_are_what_the_documents_say() {
        Map<Setting, String> defaults = new EnumMap<>(Setting.class);
        defaults.put(Setting.BOOTSTRAP_SERVERS, "localhost:9092");
        defaults.put(Setting.SCHEMA_REGISTRY_URL, "http://localhost:8081");
        defaults.put(Setting.SCHEMA_REGISTRY_USER_INFO, "");
        defaults.put(Setting.SCHEMA_REGISTRY_TRUSTSTORE, "");
        defaults.put(Setting.SCHEMA_REGISTRY_TRUSTSTORE_PASSWORD, "");
        defaults.put(Setting.APPLICATION_ID, "khabar");
        defaults.put(Setting.TOPIC_PREFIX, "news.");
        defaults.put(Setting.PARTITIONS, "4");
        defaults.put(Setting.REPLICATION_FACTOR, "-1");
        defaults.put(Setting.THREADS, "1");
        defaults.put(Setting.COMMIT_INTERVAL_MS, "30");
        defaults.put(Setting.STANDBY_REPLICAS, "0");
        defaults.put(Setting.INSTANCE_ID, "");
        defaults.put(Setting.GROUP_PROTOCOL, "classic");
        defaults.put(Setting.STATE_DIR, "data/state");
        defaults.put(Setting.DEDUP_WINDOW, "PT168H");
        defaults.put(Setting.DEDUP_SHINGLE_WORDS, "3");
        defaults.put(Setting.DEDUP_KEYS, "16");
        defaults.put(Setting.DEDUP_SIMILARITY, "0.5");
        defaults.put(Setting.DEDUP_PATIENCE, "PT2M");
        defaults.put(Setting.WARM_UP, "PT4S");
        defaults.put(Setting.MAX_ARTICLE_BYTES, "1048576");
        defaults.put(Setting.HTTP_HOST, "127.0.0.1");
        defaults.put(Setting.HTTP_PORT, "8080");
        defaults.put(Setting.PAGE, "on");
        defaults.put(Setting.ADMIN_TOKEN, "");
        defaults.put(Setting.EMBEDDED_DIR, "data/embedded");
        defaults.put(Setting.KAFKA_PORT, "9092");
        defaults.put(Setting.REGISTRY_PORT, "8081");

        Settings settings = of(Map.of(), "");
        for (Setting setting : Setting.values()) {
            assertThat(settings.get(setting)).as(setting.variable()).isEqualTo(defaults.get(setting));
        }
        assertThat(settings.clients()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void each_setting_has_two_names_and_says_what_it_means(Setting setting) {
        assertThat(setting.variable()).matches("KHABAR(_[A-Z]+)+");
        assertThat(setting.property()).matches("khabar(\\.[a-z]+)+");
        assertThat(setting.doc()).matches("[A-Za-z].{14,}[^.]");
        assertThat(setting.isSecret()).isEqualTo(setting.doc().contains("(secret)"));
    }

    @Test
    void the_environment_goes_before_the_file_and_the_file_before_the_default() {
        String file = "khabar.partitions = 8\nkhabar.threads = 2\n";
        Settings settings = of(Map.of("KHABAR_PARTITIONS", " 12 ", "PATH", "/bin"), file);

        assertThat(settings.number(Setting.PARTITIONS)).isEqualTo(12);
        assertThat(settings.number(Setting.THREADS)).isEqualTo(2);
        assertThat(settings.number(Setting.COMMIT_INTERVAL_MS)).isEqualTo(30);
    }

    @Test
    void values_come_in_their_types() {
        Settings settings = of(Map.of("KHABAR_DEDUP_WINDOW", "P2DT12H", "KHABAR_STATE_DIR", "x/../y"), "");

        assertThat(settings.duration(Setting.DEDUP_WINDOW)).isEqualTo(Duration.ofHours(60));
        assertThat(settings.path(Setting.STATE_DIR))
                .isAbsolute()
                .isEqualTo(Path.of("y").toAbsolutePath());
        assertThat(settings.share(Setting.DEDUP_SIMILARITY)).isEqualTo(0.5);
        assertThat(settings.topics().raw()).isEqualTo("news.raw");
    }

    @Test
    void one_setting_changed_leaves_the_others_and_the_original() {
        Settings settings = of(Map.of("KHABAR_PARTITIONS", "12", "KHABAR_CLIENT_CLIENT_RACK", "a"), "");
        Settings changed = settings.with(Setting.THREADS, 3);

        assertThat(changed.number(Setting.THREADS)).isEqualTo(3);
        assertThat(changed.number(Setting.PARTITIONS)).isEqualTo(12);
        assertThat(changed.clients()).isEqualTo(Map.of("client.rack", "a"));
        assertThat(settings.number(Setting.THREADS)).isEqualTo(1);
        assertThatThrownBy(() -> settings.with(Setting.THREADS, 0)).hasMessageContaining("KHABAR_THREADS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"KHABAR_PARTITION", "KHABAR_partitions", "KHABAR_", "KHABAR_KAFKA_BOOTSTRAP_SERVERS"})
    void an_unknown_variable_is_an_error_that_names_it(String variable) {
        assertThatThrownBy(() -> of(Map.of(variable, SECRET), ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(variable + ": no such setting; './khabar settings' lists all that there are");
    }

    @ParameterizedTest
    @ValueSource(strings = {"khabar.partition", "partitions", "KHABAR_PARTITIONS", "kafka"})
    void an_unknown_property_is_an_error_that_names_it(String property) {
        assertThatThrownBy(() -> of(Map.of(), property + "=" + SECRET))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(property + ": no such setting; './khabar settings' lists all that there are");
    }

    @Test
    void what_a_streams_group_does_not_do_is_refused() {
        Settings streams = of(Map.of("KHABAR_GROUP_PROTOCOL", "streams"), "");

        assertThatThrownBy(() -> streams.with(Setting.INSTANCE_ID, "one")).hasMessageContaining("KHABAR_INSTANCE_ID");
        assertThatThrownBy(() -> streams.with(Setting.STANDBY_REPLICAS, 1))
                .hasMessageContaining("streams.num.standby.replicas");
        assertThatThrownBy(() -> streams.with(Setting.GROUP_PROTOCOL, "consumer"))
                .hasMessageContaining("neither classic nor streams");
    }

    @Test
    void a_setting_of_the_clients_is_handed_over_under_its_name() {
        assertThat(Settings.clientName(Settings.clientVariable("security.protocol")))
                .isEqualTo("security.protocol");
    }

    @Test
    void variables_of_the_launcher_are_no_settings() {
        Settings settings =
                of(Map.of("KHABAR_CONFIG", "x", "KHABAR_JAVA_OPTS", "-Xmx1g", "KHABAR_LOG_LEVEL", "DEBUG"), "");
        assertThat(settings.number(Setting.PARTITIONS)).isEqualTo(4);
    }

    @Test
    void what_is_kafkas_goes_to_every_client_as_it_is() {
        Settings settings = of(
                Map.of("KHABAR_CLIENT_SECURITY_PROTOCOL", "SSL", "KHABAR_CLIENT_SSL_KEYSTORE_LOCATION", "/k"),
                "kafka.security.protocol=PLAINTEXT\nkafka.linger.ms=20\n");
        Map<String, String> expected =
                Map.of("security.protocol", "SSL", "ssl.keystore.location", "/k", "linger.ms", "20");

        assertThat(settings.clients()).isEqualTo(expected);
        assertThat(KafkaConfigs.admin(settings))
                .containsAllEntriesOf(expected)
                .containsEntry(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, "localhost:9092");
        assertThat(KafkaConfigs.producer(settings)).containsAllEntriesOf(expected);
        assertThat(KafkaConfigs.reader(settings)).containsAllEntriesOf(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "KHABAR_PARTITIONS, 0, is less than 1",
        "KHABAR_PARTITIONS, four, is not a whole number",
        "KHABAR_PARTITIONS, '', is not a whole number",
        "KHABAR_PARTITIONS, 4.0, is not a whole number",
        "KHABAR_PARTITIONS, 99999999999, is not a whole number",
        "KHABAR_REPLICATION_FACTOR, -2, is less than -1",
        "KHABAR_REPLICATION_FACTOR, 0, is no number of copies",
        "KHABAR_THREADS, 0, is less than 1",
        "KHABAR_COMMIT_INTERVAL_MS, 0, is less than 1",
        "KHABAR_MAX_ARTICLE_BYTES, 0, is less than 1",
        "KHABAR_MAX_ARTICLE_BYTES, 4194305, 'is more than a raw event can carry, 4194304'",
        "KHABAR_DEDUP_WINDOW, 7d, is not an ISO 8601 duration such as PT168H",
        "KHABAR_DEDUP_WINDOW, PT30S, is not between a minute and a year",
        "KHABAR_DEDUP_WINDOW, -PT2H, is not between a minute and a year",
        "KHABAR_DEDUP_WINDOW, P400D, is not between a minute and a year",
        "KHABAR_DEDUP_SHINGLE_WORDS, 0, is not between 1 and 9",
        "KHABAR_DEDUP_SHINGLE_WORDS, 10, is not between 1 and 9",
        "KHABAR_DEDUP_SHINGLE_WORDS, 3.5, is not a whole number",
        "KHABAR_DEDUP_KEYS, 0, is not between 1 and 64",
        "KHABAR_DEDUP_KEYS, 65, is not between 1 and 64",
        "KHABAR_DEDUP_SIMILARITY, -0.1, is not between 0 and 1",
        "KHABAR_DEDUP_SIMILARITY, 1.01, is not between 0 and 1",
        "KHABAR_DEDUP_SIMILARITY, NaN, is not between 0 and 1",
        "KHABAR_DEDUP_SIMILARITY, half, is not a number",
        "KHABAR_DEDUP_PATIENCE, PT0.5S, is not between a second and a day",
        "KHABAR_DEDUP_PATIENCE, P2D, is not between a second and a day",
        "KHABAR_WARM_UP, PT2M, is not between nothing and a minute",
        "KHABAR_HTTP_PORT, -1, is less than 0",
        "KHABAR_HTTP_PORT, 65536, is not a port",
        "KHABAR_PAGE, yes, is neither on nor off",
        "KHABAR_KAFKA_PORT, http, is not a whole number",
        "KHABAR_REGISTRY_PORT, 80810, is not a port",
        "KHABAR_TOPIC_PREFIX, '', 'may have letters, digits, ''.'', ''_'' and ''-'' only'",
        "KHABAR_TOPIC_PREFIX, news/, 'may have letters, digits, ''.'', ''_'' and ''-'' only'",
        "KHABAR_TOPIC_PREFIX, أخبار, 'may have letters, digits, ''.'', ''_'' and ''-'' only'"
    })
    void a_value_that_can_not_be_right_is_named_with_its_variable(String variable, String value, String why) {
        assertThatThrownBy(() -> of(Map.of(variable, value), ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(variable + ": \"" + value + "\" " + why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fifteen-letters", "sixteen letters!"})
    void a_weak_token_is_refused_and_not_repeated(String token) {
        assertThatThrownBy(() -> of(Map.of("KHABAR_ADMIN_TOKEN", token), ""))
                .hasMessage("KHABAR_ADMIN_TOKEN: the value has fewer than 16 characters or a space");
    }

    @Test
    void a_secret_is_in_no_message() {
        Map<String, String> secrets = Map.of(
                "KHABAR_SCHEMA_REGISTRY_USER_INFO",
                SECRET,
                "KHABAR_CLIENT_SASL_JAAS_CONFIG",
                "password=\"" + SECRET + '"');
        Settings settings = of(secrets, "");

        assertThat(settings.get(Setting.SCHEMA_REGISTRY_USER_INFO)).isEqualTo(SECRET);
        assertThat(settings.toString()).doesNotContain(SECRET);
        for (Setting setting : Setting.values()) {
            Throwable refused = catchThrowable(() -> settings.with(setting, "\u0000"));
            assertThat(refused == null ? "" : refused.toString()).doesNotContain(SECRET);
            assertThat(
                            setting.isSecret()
                                    ? catchThrowable(() -> settings.number(setting))
                                            .getMessage()
                                    : "")
                    .doesNotContain(SECRET);
        }
    }

    @Test
    void a_secret_may_stand_in_a_file(@TempDir Path directory) throws IOException {
        String file =
                Files.writeString(directory.resolve("secret"), SECRET + "\n").toString();
        Settings settings = of(
                Map.of(
                        "KHABAR_SCHEMA_REGISTRY_USER_INFO_FILE",
                        file,
                        "KHABAR_CLIENT_SASL_JAAS_CONFIG_FILE",
                        file,
                        "KHABAR_CLIENT_PRODUCER_SSL_KEY_PASSWORD_FILE",
                        file,
                        "KHABAR_CLIENT_SASL_OAUTHBEARER_ASSERTION_FILE",
                        "/token"),
                "");

        assertThat(settings.get(Setting.SCHEMA_REGISTRY_USER_INFO)).isEqualTo(SECRET);
        assertThat(settings.clients())
                .as("the last is a setting of Kafka's own")
                .isEqualTo(Map.of(
                        "sasl.jaas.config",
                        SECRET,
                        "producer.ssl.key.password",
                        SECRET,
                        "sasl.oauthbearer.assertion.file",
                        "/token"));
    }

    @Test
    void a_file_that_is_not_there_or_not_alone_is_an_error_and_only_secrets_have_one(@TempDir Path directory)
            throws IOException {
        String file = Files.writeString(directory.resolve("secret"), SECRET).toString();

        assertThatThrownBy(() -> of(Map.of("KHABAR_SCHEMA_REGISTRY_USER_INFO_FILE", file + '2'), ""))
                .hasMessageContaining("KHABAR_SCHEMA_REGISTRY_USER_INFO_FILE: can't read " + file + '2');
        assertThatThrownBy(() -> of(
                        Map.of(
                                "KHABAR_SCHEMA_REGISTRY_USER_INFO_FILE",
                                file,
                                "KHABAR_SCHEMA_REGISTRY_USER_INFO",
                                SECRET),
                        ""))
                .hasMessage("KHABAR_SCHEMA_REGISTRY_USER_INFO and KHABAR_SCHEMA_REGISTRY_USER_INFO_FILE are both set");
        assertThatThrownBy(() -> of(Map.of("KHABAR_PARTITIONS_FILE", file), ""))
                .hasMessageContaining("KHABAR_PARTITIONS_FILE: no such setting");
    }

    @Test
    void a_password_in_the_address_of_the_registry_is_refused_since_its_client_logs_the_address() {
        assertThatThrownBy(() -> of(Map.of("KHABAR_SCHEMA_REGISTRY_URL", "https://" + SECRET + "@registry:8081"), ""))
                .hasMessage(
                        "KHABAR_SCHEMA_REGISTRY_URL: \"https://********@registry:8081\" has a password in it, which "
                                + "belongs into KHABAR_SCHEMA_REGISTRY_USER_INFO");
    }

    private static Settings of(Map<String, String> environment, String file) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return Settings.of(environment, properties);
    }
}
