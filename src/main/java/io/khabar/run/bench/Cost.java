package io.khabar.run.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * What this thread has used so far: CPU time and allocated memory. Other threads and a busy machine move it little.
 *
 * @param nanos CPU time
 * @param bytes allocated memory
 */
record Cost(double nanos, double bytes) {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    static final Cost NONE = new Cost(0, 0);

    static Cost soFar() {
        return new Cost(THREADS.getCurrentThreadCpuTime(), THREADS.getCurrentThreadAllocatedBytes());
    }

    /** What was used since then. */
    static Cost since(Cost before) {
        Cost now = soFar();
        return new Cost(now.nanos - before.nanos, now.bytes - before.bytes);
    }

    Cost plus(Cost more) {
        return new Cost(nanos + more.nanos, bytes + more.bytes);
    }

    Cost over(double times) {
        return new Cost(nanos / times, bytes / times);
    }

    double micros() {
        return nanos / 1e3;
    }
}
