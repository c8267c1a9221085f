package io.khabar.run.fault;

import io.khabar.run.Setting;
import io.khabar.run.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * A small site on this machine: a broker, a registry and instances of the service, each in a JVM of its own, and a
 * supervisor that starts an instance again when it has ended by itself, as Docker and Kubernetes do.
 */
final class Site implements AutoCloseable {
    private static final Pattern BROKER = Pattern.compile("(?m)^brokers   .*:(\\d+)");
    private static final Pattern REGISTRY = Pattern.compile("(?m)^registry  .*:(\\d+)");
    private static final int SUPERVISION_MS = 500;

    private final Path directory;
    private final boolean named;
    private final List<Instance> instances = new ArrayList<>();
    private final AtomicInteger supervised = new AtomicInteger();
    private final Thread supervisor = new Thread(this::supervise, "khabar-supervisor");
    private volatile boolean goOn = true;
    private Settings settings;
    private Child broker;
    private Child registry;
    private int starts;

    /** Starts the broker and the registry; instances come later, when there are topics. */
    Site(Path directory, Settings settings, boolean named) throws IOException, InterruptedException {
        this.directory = directory;
        this.named = named;
        this.settings = settings.with(Setting.EMBEDDED_DIR, directory.resolve("cluster"))
                .with(Setting.KAFKA_PORT, 0)
                .with(Setting.REGISTRY_PORT, 0);
        // Processes of ours outlive us otherwise, when we are stopped by a signal.
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill, "khabar-site"));
        startBroker();
        startRegistry();
        supervisor.start();
    }

    /** Settings that lead to the broker and the registry. */
    Settings settings() {
        return settings;
    }

    void startBroker() throws IOException, InterruptedException {
        broker = start("broker", "-Xmx512m");
        String port = broker.await(BROKER);
        settings = settings.with(Setting.KAFKA_PORT, port).with(Setting.BOOTSTRAP_SERVERS, "127.0.0.1:" + port);
    }

    void startRegistry() throws IOException, InterruptedException {
        registry = start("registry", "-Xmx128m");
        String port = registry.await(REGISTRY);
        settings = settings.with(Setting.REGISTRY_PORT, port)
                .with(Setting.SCHEMA_REGISTRY_URL, "http://127.0.0.1:" + port);
    }

    private Child start(String part, String heap) throws IOException {
        Path log = directory.resolve("%s-%d.log".formatted(part, ++starts));
        return Child.start(part, log, settings, List.of(heap, "-XX:+UseSerialGC"), "cluster", "--only", part);
    }

    void stopBroker() throws IOException, InterruptedException {
        broker.stop();
    }

    void killBroker() {
        broker.kill();
    }

    void killRegistry() {
        registry.kill();
    }

    /** A further instance, started. */
    Instance add(String name) throws IOException {
        Instance instance = new Instance(name, directory, settings, named);
        synchronized (instances) {
            instances.add(instance);
        }
        instance.start();
        return instance;
    }

    /** How many times an instance that had ended by itself was started again. */
    int supervised() {
        return supervised.get();
    }

    boolean isReady() throws IOException {
        synchronized (instances) {
            for (Instance instance : instances) {
                if (instance.isWanted() && !instance.isReady()) {
                    return false;
                }
            }
            return true;
        }
    }

    private void supervise() {
        try {
            while (goOn) {
                Thread.sleep(SUPERVISION_MS);
                synchronized (instances) {
                    for (Instance instance : instances) {
                        synchronized (instance) {
                            if (goOn && instance.hasEnded()) {
                                supervised.incrementAndGet();
                                instance.start();
                            }
                        }
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new IllegalStateException("an instance can't be started", e);
        }
    }

    @Override
    public void close() {
        goOn = false;
        Joined.join(supervisor);
        kill();
    }

    private void kill() {
        goOn = false;
        ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
    }
}
