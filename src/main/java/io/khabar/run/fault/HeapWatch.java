package io.khabar.run.fault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** The memory of an instance from now on, beside what it was before. */
final class HeapWatch {
    private static final int MEBIBYTE = 1 << 20;

    private final Instance instance;
    private final Path log;
    private final List<Integer> before;
    private final long residentBefore;

    HeapWatch(Instance instance) throws IOException {
        this.instance = instance;
        this.log = instance.heapLog();
        this.before = Heap.after(log, 0);
        this.residentBefore = instance.residentBytes();
    }

    /** In megabytes: heap in use after collections, and the memory of the whole process. */
    String tell() throws IOException {
        if (!log.equals(instance.heapLog())) {
            return "the instance was started anew";
        }
        List<Integer> since = Heap.after(log, before.size());
        return "heap after collections %s MB before and %s MB since, process %d MB before and %d MB now"
                .formatted(
                        range(before.subList(Math.max(0, before.size() - 10), before.size())),
                        range(since),
                        residentBefore / MEBIBYTE,
                        instance.residentBytes() / MEBIBYTE);
    }

    private static String range(List<Integer> sizes) {
        return sizes.isEmpty()
                ? "?"
                : sizes.stream().min(Comparator.naturalOrder()).orElseThrow()
                        + " to "
                        + sizes.stream().max(Comparator.naturalOrder()).orElseThrow();
    }
}
