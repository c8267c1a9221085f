package io.khabar.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The Chromium that is installed, headless, for tests that look at a page as a reader sees it. One process serves a whole
 * test class; it starts in about a second.
 */
public final class Chromium implements AutoCloseable {
    /** Width and height of a usual phone, in CSS pixels. */
    public static final int PHONE_WIDTH = 390;

    public static final int PHONE_HEIGHT = 844;

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> OPTIONS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars",
            "--remote-debugging-port=0");
    private static final int START_SECONDS = 30;

    private final Path directory;
    private final Process process;
    private final DevTools tools;

    private Chromium(String program) throws IOException, InterruptedException {
        directory = Files.createTempDirectory("khabar-chromium");
        List<String> command = Stream.of(List.of(program), OPTIONS, List.of("--user-data-dir=" + directory))
                .flatMap(List::stream)
                .toList();
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        tools = new DevTools(address());
    }

    /** Skips the test when no Chromium is on the PATH. */
    public static Chromium orSkip() throws IOException, InterruptedException {
        Optional<String> program = program();
        assumeTrue(program.isPresent(), "no Chromium is installed: pages were not looked at");
        return new Chromium(program.get());
    }

    private static Optional<String> program() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return NAMES.stream()
                .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    /** Chromium writes the port and path of its DevTools into a file of its directory. */
    private URI address() throws IOException, InterruptedException {
        Path told = directory.resolve("DevToolsActivePort");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (System.nanoTime() < end && process.isAlive()) {
            List<String> lines = Files.exists(told) ? Files.readAllLines(told) : List.of();
            if (lines.size() == 2) {
                return URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1));
            }
            Thread.sleep(20);
        }
        process.destroyForcibly();
        throw new IOException("Chromium did not start in " + START_SECONDS + " s");
    }

    /** Loads a page in a window of this size, in CSS pixels. */
    public Tab open(String url, int width, int height, boolean dark) throws IOException {
        return new Tab(tools, url, width, height, dark);
    }

    /** Writes the whole page as PNG. */
    public void screenshot(String url, int width, int height, Path file, boolean dark) throws IOException {
        try (Tab tab = open(url, width, height, dark)) {
            tab.screenshot(file);
        }
    }

    /** The document after its scripts have run once. */
    public String dom(String url) throws IOException {
        try (Tab tab = open(url, 1280, 900, false)) {
            return tab.dom();
        }
    }

    @Override
    public void close() throws IOException {
        tools.close();
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        delete();
    }

    /** Helpers of the browser may still write for a moment; what they leave is in the system's folder for such files. */
    private void delete() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (DirectoryNotEmptyException | UncheckedIOException e) {
            directory.toFile().deleteOnExit();
        }
    }
}
