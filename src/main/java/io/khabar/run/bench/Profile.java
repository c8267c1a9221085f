package io.khabar.run.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.concurrent.Callable;
import jdk.jfr.Configuration;
import jdk.jfr.Recording;

/** Records some work with the Java Flight Recorder and keeps the recording. */
final class Profile {
    private final Path file;

    /** @param file to keep the recording in */
    Profile(Path file) {
        this.file = file;
    }

    void record(Callable<?> work, Report report) throws Exception {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (Recording recording = recording()) {
            recording.start();
            work.call();
            recording.stop();
            recording.dump(file);
        }
        new Recorded(file).tables().forEach(report::add);
    }

    private static Recording recording() throws IOException {
        try {
            return new Recording(Configuration.getConfiguration("profile"));
        } catch (ParseException e) {
            throw new IOException("the JDK has no configuration \"profile\" for recordings", e);
        }
    }
}
