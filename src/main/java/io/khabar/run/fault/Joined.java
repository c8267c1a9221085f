package io.khabar.run.fault;

/** Waits for a thread that was told to end; an interruption is kept for whoever asks for it. */
final class Joined {
    private Joined() {}

    static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
