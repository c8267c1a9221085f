package io.khabar.run.fault;

import io.khabar.run.Setting;
import io.khabar.run.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A place that an instance of the service has on this machine: its name, its state on disk, and the process, if it runs. */
final class Instance {
    private static final Pattern RUNS = Pattern.compile("(?m)^metrics   (.*)");
    private static final String HEAP = "-Xmx384m";

    private final String name;
    private final Path directory;
    private final Settings settings;
    private Child child;
    private int starts;

    /** @param named whether the group knows it by its name over a restart */
    Instance(String name, Path directory, Settings settings, boolean named) {
        this.name = name;
        this.directory = directory;
        this.settings = settings.with(Setting.STATE_DIR, state())
                .with(Setting.HTTP_PORT, 0)
                .with(Setting.PAGE, "off")
                .with(Setting.INSTANCE_ID, named ? name : "");
    }

    private Path state() {
        return directory.resolve("state-" + name);
    }

    synchronized void start() throws IOException {
        starts++;
        List<String> options =
                List.of(HEAP, "-Xlog:gc:file=" + heapLog().toAbsolutePath() + "::filecount=0", "-XX:+UseSerialGC");
        child = Child.start(name, directory.resolve(name + '-' + starts + ".log"), settings, options, "run");
    }

    /** What the JVM that runs now tells of its heap after each collection. */
    synchronized Path heapLog() {
        return directory.resolve("%s-%d-heap.log".formatted(name, starts));
    }

    synchronized boolean isWanted() {
        return child != null;
    }

    synchronized boolean isReady() throws IOException {
        return child != null && child.isAlive() && child.says(RUNS);
    }

    synchronized boolean hasEnded() {
        return child != null && !child.isAlive();
    }

    synchronized long residentBytes() {
        return child == null ? 0 : child.residentBytes();
    }

    /** Megabytes of the heap that are in use when all garbage is collected; 0 when that can't be told. */
    synchronized int liveMegabytes() throws IOException, InterruptedException {
        if (child == null) {
            return 0;
        }
        child.collect();
        List<Integer> sizes = Heap.after(heapLog());
        return sizes.isEmpty() ? 0 : sizes.get(sizes.size() - 1);
    }

    synchronized void kill() {
        if (child != null) {
            child.kill();
            child = null;
        }
    }

    /** Stops it as a supervisor does; how long that took. */
    synchronized Duration stop() throws IOException, InterruptedException {
        Child stopped = child;
        child = null;
        return stopped == null ? Duration.ZERO : stopped.stop();
    }

    /** Takes its disk away; it must not run. */
    void loseState() throws IOException {
        try (Stream<Path> files = Files.walk(state())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
