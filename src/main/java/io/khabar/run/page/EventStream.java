package io.khabar.run.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Tells open pages the news by server-sent events (WHATWG HTML, 9.2). Each event is the whole state, so a page that was
 * away has missed nothing with the first one it gets; each page has a thread of its own, so a slow one holds up no other.
 */
final class EventStream implements AutoCloseable {
    static final int MOST_PAGES = 24;
    private static final long PATIENCE_MS = 15_000;

    private final Supplier<String> state;
    private final Semaphore places = new Semaphore(MOST_PAGES);
    private String newest = "";
    private long number;
    private boolean closed;

    /** @param state what to tell, on one line */
    EventStream(Supplier<String> state) {
        this.state = state;
    }

    /** Tells all pages; does nothing when none is open. */
    void tell() {
        if (places.availablePermits() < MOST_PAGES) {
            String now = state.get();
            synchronized (this) {
                newest = now;
                number++;
                notifyAll();
            }
        }
    }

    /** Answers a page until it is gone; with 503 when too many are open. */
    void serve(Context request) {
        if (!places.tryAcquire()) {
            request.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header("Retry-After", "10")
                    .result("too many pages are open");
            return;
        }
        try {
            request.res().setContentType("text/event-stream;charset=utf-8");
            request.res().setHeader("X-Accel-Buffering", "no");
            ServletOutputStream out = request.res().getOutputStream();
            long told = number();
            write(out, "retry: 2000\ndata: " + state.get() + "\n\n");
            while (true) {
                String event;
                synchronized (this) {
                    if (number == told && !closed) {
                        wait(PATIENCE_MS);
                    }
                    if (closed) {
                        return;
                    }
                    event = number == told ? ":\n\n" : "data: " + newest + "\n\n";
                    told = number;
                }
                write(out, event);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // The page is gone; there is nobody to tell.
        } finally {
            places.release();
        }
    }

    private synchronized long number() {
        return number;
    }

    private static void write(ServletOutputStream out, String event) throws IOException {
        out.write(event.getBytes(UTF_8));
        out.flush();
    }

    /** Sends the pages away, so that the server can stop. */
    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }
}
