package io.khabar.reject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class RegistryWaitTest {
    private static final Duration LIMIT = Duration.ofMinutes(4);

    private final AtomicLong nanos = new AtomicLong(-1);
    private final AtomicInteger asked = new AtomicInteger();
    private final RegistryWait wait = new RegistryWait(LIMIT, nanos::get);

    @Test
    void the_question_is_repeated_until_the_registry_answers() {
        assertThat(wait.answer(awayFor(2))).isEqualTo("schema");
        assertThat(asked).hasValue(3);
    }

    @Test
    void an_answer_that_is_an_error_is_an_answer() {
        Supplier<String> question = () -> {
            throw new SerializationException("unknown schema " + asked.incrementAndGet());
        };

        assertThatThrownBy(() -> wait.answer(question)).isInstanceOf(SerializationException.class);
        assertThat(asked).hasValue(1);
    }

    @Test
    void after_a_while_it_is_given_up_and_who_asked_can_tell_that_the_registry_was_away() {
        Supplier<String> question = () -> {
            nanos.addAndGet(LIMIT.toNanos() / 2);
            return awayFor(9).get();
        };

        assertThatThrownBy(() -> wait.answer(question))
                .isInstanceOf(RegistryWait.InVainException.class)
                .matches(RegistryAway::caused);
        assertThat(asked).hasValue(3);
    }

    @Test
    void who_stops_does_not_wait() {
        wait.end();

        assertThatThrownBy(() -> wait.answer(awayFor(9))).isInstanceOf(RegistryWait.InVainException.class);
        assertThat(asked).hasValue(1);
    }

    private Supplier<String> awayFor(int questions) {
        return () -> {
            if (asked.incrementAndGet() <= questions) {
                throw new SerializationException(new ConnectException("refused"));
            }
            return "schema";
        };
    }
}
