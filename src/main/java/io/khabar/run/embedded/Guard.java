package io.khabar.run.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.metadata.authorizer.StandardAuthorizer;

/**
 * What lets an embedded broker and registry ask who comes, as a cluster in production does: TLS at both, SCRAM-SHA-512
 * and ACLs at the broker, basic authentication at the registry. Without one they are open to all on this machine.
 *
 * @param keystore file with the certificate of 127.0.0.1 and its key (PKCS #12); the broker's parts know each other by it
 * @param keystorePassword password of the keystore and of the key
 * @param administrator who may do everything at the broker
 * @param passwords the users with their passwords, the administrator among them
 * @param authorizer class that judges by the ACLs; what none allows is refused
 */
public record Guard(
        Path keystore,
        String keystorePassword,
        String administrator,
        Map<String, String> passwords,
        Class<? extends StandardAuthorizer> authorizer) {
    static final String KEYSTORE_TYPE = "PKCS12";

    private static final String MECHANISM = "SCRAM-SHA-512";

    /** What goes over the settings of an open broker. */
    Map<String, String> brokerSettings() {
        Map<String, String> settings = new HashMap<>();
        settings.put(
                BrokerSettings.PROTOCOLS, BrokerSettings.CLIENTS + ":SASL_SSL," + BrokerSettings.CONTROLLER + ":SSL");
        settings.put("sasl.enabled.mechanisms", MECHANISM);
        settings.put("sasl.mechanism.inter.broker.protocol", MECHANISM);
        settings.put(
                "listener.name.clients.scram-sha-512.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                        .formatted(administrator, passwords.get(administrator)));
        for (String store : List.of("ssl.keystore.", "ssl.truststore.")) {
            settings.put(store + "location", keystore.toString());
            settings.put(store + "type", KEYSTORE_TYPE);
            settings.put(store + "password", keystorePassword);
        }
        settings.put("ssl.key.password", keystorePassword);
        settings.put("listener.name.controller.ssl.client.auth", "required");
        settings.put("authorizer.class.name", authorizer.getName());
        settings.put(
                StandardAuthorizer.SUPER_USERS_CONFIG,
                "User:" + administrator + ";User:"
                        + certificate().getSubjectX500Principal().getName());
        settings.put(StandardAuthorizer.ALLOW_EVERYONE_IF_NO_ACL_IS_FOUND_CONFIG, "false");
        return settings;
    }

    /** The users, as the formatting of a broker's directory takes them. */
    List<String> scramUsers() {
        return passwords.entrySet().stream()
                .map(user -> "%s=[name=%s,password=%s]".formatted(MECHANISM, user.getKey(), user.getValue()))
                .toList();
    }

    private X509Certificate certificate() {
        try {
            KeyStore store = KeyStore.getInstance(keystore.toFile(), keystorePassword.toCharArray());
            return (X509Certificate) store.getCertificate(store.aliases().nextElement());
        } catch (IOException | GeneralSecurityException e) {
            throw new EmbeddedStartException("no certificate in " + keystore + ": " + e, e);
        }
    }

    /** Without the passwords. */
    @Override
    public String toString() {
        return "Guard[keystore=%s, users=%s]".formatted(keystore, passwords.keySet());
    }
}
