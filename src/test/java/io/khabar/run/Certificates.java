package io.khabar.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A certificate of this machine's loopback address, signed by itself; its key is made by the JDK's own tool. */
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

    Certificates make() throws IOException, InterruptedException, GeneralSecurityException {
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
        Certificate certificate = KeyStore.getInstance(keystore().toFile(), password.toCharArray())
                .getCertificate(ALIAS);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry(ALIAS, certificate);
        try (OutputStream out = Files.newOutputStream(truststore())) {
            trusted.store(out, password.toCharArray());
        }
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
        Files.writeString(pem(), "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n");
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
