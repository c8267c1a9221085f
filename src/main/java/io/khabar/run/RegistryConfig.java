package io.khabar.run;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The configuration of the registry's client, from the settings: user and password, and whom its TLS trusts. */
final class RegistryConfig {
    private static final String TRUSTSTORE = "schema.registry.ssl.truststore.";

    private RegistryConfig() {}

    static Map<String, Object> of(Settings settings) {
        Map<String, Object> config = new HashMap<>();
        String userInfo = settings.get(Setting.SCHEMA_REGISTRY_USER_INFO);
        if (!userInfo.isEmpty()) {
            config.put("basic.auth.credentials.source", "USER_INFO");
            config.put("basic.auth.user.info", userInfo);
        }
        String truststore = settings.get(Setting.SCHEMA_REGISTRY_TRUSTSTORE);
        if (!truststore.isEmpty()) {
            config.put(TRUSTSTORE + "location", truststore);
            config.put(TRUSTSTORE + "password", settings.get(Setting.SCHEMA_REGISTRY_TRUSTSTORE_PASSWORD));
            config.put(TRUSTSTORE + "type", type(truststore));
        }
        return config;
    }

    /** PEM goes by its name; the type JKS reads PKCS #12 too. */
    private static String type(String file) {
        return file.toLowerCase(Locale.ROOT).matches(".*\\.(pem|crt|cer)") ? "PEM" : "JKS";
    }
}
