package io.khabar.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;

/**
 * Reads secrets from files, as Docker and Kubernetes hand them over: with {@code _FILE} behind its name the variable of a
 * secret has the path of a file that it stands in. Only secrets have such a name, since some of Kafka's own settings end
 * with it.
 */
final class SecretFiles {
    private static final String SUFFIX = "_FILE";

    /** What Kafka itself hides in its logs. */
    private static final Set<String> CLIENT_SECRETS = clientSecrets();

    private SecretFiles() {}

    /**
     * The environment with the secret in place of its file.
     *
     * @throws IllegalArgumentException when a file can't be read, or a secret is given twice
     */
    static Map<String, String> resolve(Map<String, String> environment) {
        Map<String, String> resolved = new TreeMap<>(environment);
        environment.forEach((name, value) -> {
            if (name.endsWith(SUFFIX)) {
                String secret = name.substring(0, name.length() - SUFFIX.length());
                if (isSecret(secret)) {
                    resolved.remove(name);
                    if (resolved.put(secret, read(name, value)) != null) {
                        throw new IllegalArgumentException("%s and %s are both set".formatted(secret, name));
                    }
                }
            }
        });
        return resolved;
    }

    private static boolean isSecret(String variable) {
        if (variable.startsWith(Settings.CLIENT_VARIABLE_PREFIX)) {
            String client = Settings.clientName(variable);
            return CLIENT_SECRETS.stream().anyMatch(name -> client.equals(name) || client.endsWith('.' + name));
        }
        for (Setting setting : Setting.values()) {
            if (setting.variable().equals(variable)) {
                return setting.isSecret();
            }
        }
        return false;
    }

    private static String read(String name, String file) {
        try {
            return Files.readString(Path.of(file), UTF_8).strip();
        } catch (IOException e) {
            throw new IllegalArgumentException("%s: can't read %s (%s)".formatted(name, file, e.getMessage()), e);
        }
    }

    private static Set<String> clientSecrets() {
        Set<String> names = new TreeSet<>();
        for (ConfigDef clients :
                new ConfigDef[] {AdminClientConfig.configDef(), ConsumerConfig.configDef(), ProducerConfig.configDef()
                }) {
            clients.configKeys().forEach((name, key) -> {
                if (key.type() == ConfigDef.Type.PASSWORD) {
                    names.add(name);
                }
            });
        }
        return names;
    }
}
