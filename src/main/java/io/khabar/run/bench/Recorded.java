package io.khabar.run.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;

/** What a recording of the Java Flight Recorder says: where the time goes, and who allocates. */
final class Recorded {
    private static final int MOST_ROWS = 30;
    private static final String WORKING = "(java\\.util\\.zip|org\\.rocksdb)\\..*";

    /** Native methods are looked at half as often. */
    private static final double NATIVE_WEIGHT = 2;

    private static final String OURS = "io.khabar.";

    private final Map<String, Double> threads = new HashMap<>();
    private final Map<String, Double> methods = new HashMap<>();
    private final Map<String, Double> ours = new HashMap<>();
    private final Map<String, Double> allocated = new HashMap<>();

    Recorded(Path file) throws IOException {
        try (RecordingFile recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                add(recording.readEvent());
            }
        }
    }

    private void add(RecordedEvent event) {
        if (event.getStackTrace() == null || event.getStackTrace().getFrames().isEmpty()) {
            return;
        }
        List<RecordedFrame> frames = event.getStackTrace().getFrames();
        switch (event.getEventType().getName()) {
            case "jdk.ExecutionSample" -> add(event, frames, 1);
            case "jdk.NativeMethodSample" -> {
                // Threads that wait stand in native methods too; in these they work.
                if (name(frames.get(0)).matches(WORKING)) {
                    add(event, frames, NATIVE_WEIGHT);
                }
            }
            case "jdk.ObjectAllocationSample" ->
                allocated.merge(
                        caller(frames) + ": " + event.getClass("objectClass").getName(),
                        (double) event.getLong("weight"),
                        Double::sum);
            default -> {}
        }
    }

    private void add(RecordedEvent sample, List<RecordedFrame> frames, double weight) {
        threads.merge(thread(sample.getThread("sampledThread")), weight, Double::sum);
        methods.merge(name(frames.get(0)), weight, Double::sum);
        ours.merge(caller(frames), weight, Double::sum);
    }

    List<Table> tables() {
        return List.of(
                table("profile-threads", "CPU samples by thread", "thread", threads),
                table("profile-methods", "CPU samples by method", "method", methods),
                table("profile-ours", "CPU samples by the method of ours that is nearest to the top", "method", ours),
                table("profile-allocation", "Allocated bytes by method of ours and class", "site", allocated));
    }

    private static Table table(String name, String title, String what, Map<String, Double> weights) {
        double all = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        List<List<Object>> rows = new ArrayList<>();
        weights.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(MOST_ROWS)
                .forEach(entry -> rows.add(List.of(entry.getKey(), 100 * entry.getValue() / all)));
        return new Table(name, title, List.of(what, "%"), rows);
    }

    /** The nearest method of ours; where there is none, the outermost but for the thread's own. */
    private static String caller(List<RecordedFrame> frames) {
        for (RecordedFrame frame : frames) {
            if (frame.getMethod().getType().getName().startsWith(OURS)) {
                return name(frame);
            }
        }
        return "none of ours: " + name(frames.get(Math.max(0, frames.size() - 3)));
    }

    private static String name(RecordedFrame frame) {
        return frame.getMethod().getType().getName() + '.' + frame.getMethod().getName();
    }

    /** Without numbers and ids, so that threads of one kind are one. */
    private static String thread(RecordedThread thread) {
        if (thread == null || thread.getJavaName() == null) {
            return "unknown";
        }
        return thread.getJavaName().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*").replaceAll("\\d+", "*");
    }
}
