package io.khabar.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A certificate of this machine's loopback address, signed by itself, made by the JDK's own tool. */
record Certificates(Path directory, String password) {
    private static final String ALIAS = "khabar";

    /** The certificate with its key, for servers. */
    Path keystore() {
        return directory.resolve("key.p12");
    }

    /** The certificate alone, for clients. */
    Path truststore() {
        return directory.resolve("trust.p12");
    }

    /** The same without a password. */
    Path pem() {
        return directory.resolve("trust.pem");
    }

    Certificates make() throws IOException, InterruptedException {
        keytool(
                keystore(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost,ip:127.0.0.1",
                "-validity",
                "3");
        keytool(keystore(), "-exportcert", "-rfc", "-file", pem().toString());
        keytool(truststore(), "-importcert", "-noprompt", "-file", pem().toString());
        return this;
    }

    private void keytool(Path store, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(Arrays.asList(arguments));
        command.addAll(List.of("-alias", ALIAS, "-storetype", "PKCS12", "-keystore", store.toString()));
        command.addAll(List.of("-storepass:env", "STORE_PASSWORD"));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(directory.resolve("keytool.log").toFile());
        builder.environment().put("STORE_PASSWORD", password);
        Process process = builder.start();
        if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IOException("keytool failed: see " + directory.resolve("keytool.log"));
        }
    }
}
