package io.khabar.run.embedded;

import java.nio.file.Path;

/** Broker and registry in a process of their own, until it is killed; prints where they are. */
final class EmbeddedProcess {
    private EmbeddedProcess() {}

    /** @param args broker's directory, registry's directory */
    public static void main(String[] args) throws InterruptedException {
        EmbeddedKafka kafka = EmbeddedKafka.start(Path.of(args[0]), 0);
        EmbeddedRegistry registry = EmbeddedRegistry.start(Path.of(args[1]), 0);
        System.out.println(kafka.bootstrapServers() + " " + registry.url());
        Thread.currentThread().join();
    }
}
