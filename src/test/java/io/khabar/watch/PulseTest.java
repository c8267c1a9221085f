package io.khabar.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.watch.Health.Finding;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class PulseTest {
    private final AtomicLong nanos = new AtomicLong();
    private final CountDownLatch hanging = new CountDownLatch(1);

    @Test
    void it_says_what_was_answered_last() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        try (Pulse pulse = pulse(() -> Finding.up("answer " + asked.incrementAndGet()))) {
            await(pulse, finding -> finding.up() && finding.reason().compareTo("answer 1") > 0);
        }
    }

    @Test
    void an_error_is_an_answer_with_the_reason_of_its_cause() throws Exception {
        try (Pulse pulse = pulse(() -> {
            throw new ExecutionException(new IOException("connection refused"));
        })) {
            await(pulse, finding -> finding.equals(Finding.down("connection refused")));
        }
    }

    @Test
    void nobody_waits_for_a_question_that_hangs_and_it_is_down_when_the_patience_is_over() throws Exception {
        try (Pulse pulse = pulse(() -> {
            hanging.await();
            return Finding.up("at last");
        })) {
            assertThat(pulse.get()).isEqualTo(Finding.down("not asked yet"));
            nanos.set(TimeUnit.SECONDS.toNanos(11));
            assertThat(pulse.get()).isEqualTo(Finding.down("no answer for 11 s"));
            hanging.countDown();
            await(pulse, finding -> finding.equals(Finding.up("at last")));
        }
    }

    @Test
    void a_good_answer_gets_old() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        try (Pulse pulse = pulse(() -> {
            if (asked.incrementAndGet() > 1) {
                hanging.await();
            }
            return Finding.up("answers");
        })) {
            await(pulse, Finding::up);
            nanos.addAndGet(TimeUnit.SECONDS.toNanos(11));
            assertThat(pulse.get()).isEqualTo(Finding.down("no answer for 11 s"));
        }
    }

    private Pulse pulse(Callable<Finding> question) {
        return new Pulse("test", Duration.ofMillis(1), Duration.ofSeconds(10), nanos::get, question);
    }

    private static void await(Pulse pulse, Predicate<Finding> expected) throws InterruptedException {
        for (int tries = 0; tries < 1_000 && !expected.test(pulse.get()); tries++) {
            Thread.sleep(5);
        }
        assertThat(pulse.get()).matches(expected);
    }
}
