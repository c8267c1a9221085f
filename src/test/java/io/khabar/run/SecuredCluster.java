package io.khabar.run;

import io.khabar.run.embedded.EmbeddedKafka;
import io.khabar.run.embedded.EmbeddedRegistry;
import io.khabar.run.embedded.Guard;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.common.acl.AclBinding;

/** A broker with SASL_SSL, SCRAM and ACLs and a registry with TLS and passwords, as a cluster in production has them. */
final class SecuredCluster implements AutoCloseable {
    private static final String ADMINISTRATOR = "admin";
    private static final String STORE_PASSWORD = "secret-of-the-store-4711";

    /** Bearer token for the actions under {@code /admin}. */
    static final String TOKEN = "secret-of-the-page-2342";

    private final Path directory;
    private final Certificates certificates;
    private final EmbeddedKafka kafka;
    private final EmbeddedRegistry registry;
    private final Admin admin;

    SecuredCluster(Path directory, String... users) throws Exception {
        this.directory = directory;
        certificates = new Certificates(directory, STORE_PASSWORD).make();
        Map<String, String> passwords = Stream.concat(Stream.of(ADMINISTRATOR), Stream.of(users))
                .collect(Collectors.toMap(user -> user, SecuredCluster::password));
        Guard guard =
                new Guard(certificates.keystore(), STORE_PASSWORD, ADMINISTRATOR, passwords, RecordingAuthorizer.class);
        kafka = EmbeddedKafka.start(directory.resolve("kafka"), 0, Optional.of(guard));
        registry = EmbeddedRegistry.start(directory.resolve("registry"), 0, Optional.of(guard));
        admin = Admin.create(KafkaConfigs.admin(settings(ADMINISTRATOR)));
    }

    static String password(String user) {
        return "secret-of-" + user + "-0815";
    }

    /** Every password and what it is wrapped in. */
    static List<String> secrets() {
        return List.of("secret-of-", "c2VjcmV0LW9m");
    }

    /** What a user sets, secrets of the registry by file. */
    Map<String, String> environment(String user) throws Exception {
        Map<String, String> environment = new HashMap<>();
        environment.put("KHABAR_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        environment.put("KHABAR_CLIENT_SECURITY_PROTOCOL", "SASL_SSL");
        environment.put("KHABAR_CLIENT_SASL_MECHANISM", "SCRAM-SHA-512");
        environment.put("KHABAR_CLIENT_SASL_JAAS_CONFIG", jaas(user, password(user)));
        environment.put(
                "KHABAR_CLIENT_SSL_TRUSTSTORE_LOCATION",
                certificates.truststore().toString());
        environment.put("KHABAR_CLIENT_SSL_TRUSTSTORE_PASSWORD", STORE_PASSWORD);
        environment.put("KHABAR_SCHEMA_REGISTRY_URL", registry.url());
        environment.put("KHABAR_SCHEMA_REGISTRY_USER_INFO_FILE", file(user, user + ':' + password(user)));
        environment.put(
                "KHABAR_SCHEMA_REGISTRY_TRUSTSTORE", certificates.truststore().toString());
        environment.put("KHABAR_SCHEMA_REGISTRY_TRUSTSTORE_PASSWORD_FILE", file("store", STORE_PASSWORD));
        environment.put("KHABAR_STATE_DIR", directory.resolve("state").toString());
        environment.put("KHABAR_HTTP_PORT", "0");
        environment.put("KHABAR_ADMIN_TOKEN", TOKEN);
        environment.put("KHABAR_PARTITIONS", "2");
        return environment;
    }

    /** The same with the certificate as PEM, which has no password. */
    Map<String, String> environmentWithPem(String user) throws Exception {
        Map<String, String> environment = environment(user);
        environment.keySet().removeIf(name -> name.contains("TRUSTSTORE_PASSWORD"));
        environment.put("KHABAR_CLIENT_SSL_TRUSTSTORE_TYPE", "PEM");
        environment.put(
                "KHABAR_CLIENT_SSL_TRUSTSTORE_LOCATION", certificates.pem().toString());
        environment.put("KHABAR_SCHEMA_REGISTRY_TRUSTSTORE", certificates.pem().toString());
        return environment;
    }

    Settings settings(String user) throws Exception {
        return Settings.of(environment(user), new Properties());
    }

    static String jaas(String user, String password) {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                .formatted(user, password);
    }

    void allow(List<AclBinding> acls) throws Exception {
        admin.createAcls(acls).all().get();
    }

    void refuse(AclBinding acl) throws Exception {
        admin.deleteAcls(List.of(acl.toFilter())).all().get();
    }

    /** Takes the instances out of the groups that were killed; else their sessions would have to run out. */
    void forgetInstances() throws Exception {
        for (Service.Part part : Service.Part.values()) {
            admin.removeMembersFromConsumerGroup(
                            Service.applicationId(settings(ADMINISTRATOR), part),
                            new RemoveMembersFromConsumerGroupOptions())
                    .all()
                    .get();
        }
    }

    private String file(String name, String secret) throws Exception {
        return Files.writeString(directory.resolve(name + ".secret"), secret + '\n')
                .toString();
    }

    @Override
    public void close() {
        admin.close();
        registry.close();
        kafka.close();
    }
}
