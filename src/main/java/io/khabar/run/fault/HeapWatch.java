package io.khabar.run.fault;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The memory of an instance from now on, beside what it was before: what is left of the heap when all garbage is
 * collected. What single collections leave says little, since garbage that has become old stays until the heap is full.
 */
final class HeapWatch {
    private static final int MEBIBYTE = 1 << 20;

    private final Instance instance;
    private final Path log;
    private final int before;
    private final long residentBefore;

    HeapWatch(Instance instance) throws IOException, InterruptedException {
        this.instance = instance;
        this.log = instance.heapLog();
        this.before = instance.liveMegabytes();
        this.residentBefore = instance.residentBytes();
    }

    /** In megabytes: heap in use without garbage, the most that was in use with it, and the memory of the process. */
    String tell() throws IOException, InterruptedException {
        if (!log.equals(instance.heapLog())) {
            return "the instance was started anew";
        }
        int most = Heap.after(log).stream().mapToInt(Integer::intValue).max().orElse(0);
        return "heap without garbage %d MB before and %d MB after (after any collection at most %d MB),"
                        .formatted(before, instance.liveMegabytes(), most)
                + " process %d MB before and %d MB after"
                        .formatted(residentBefore / MEBIBYTE, instance.residentBytes() / MEBIBYTE);
    }
}
