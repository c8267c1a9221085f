package io.khabar.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;

class PassingFaultsTest {
    private final AtomicLong nanos = new AtomicLong(-1);
    private final PassingFaults faults = new PassingFaults(nanos::get);

    @Test
    void a_closed_store_or_a_lost_connection_passes_and_what_is_wrong_itself_does_not() {
        assertThat(faults.isBorne(new InvalidStateStoreException("closed"))).isTrue();
        assertThat(faults.isBorne(new StreamsException(new TimeoutException("no broker"))))
                .isTrue();
        assertThat(faults.isBorne(new StreamsException(new SerializationException("unknown schema"))))
                .isFalse();
        assertThat(faults.isBorne(new IllegalStateException("a bug"))).isFalse();
    }

    @Test
    void what_comes_again_and_again_does_not_pass() {
        for (int fault = 0; fault < PassingFaults.MOST; fault++) {
            assertThat(faults.isBorne(new TimeoutException("no broker"))).isTrue();
        }
        assertThat(faults.isBorne(new TimeoutException("no broker"))).isFalse();
        nanos.addAndGet(PassingFaults.WHILE.toNanos() + 1);
        assertThat(faults.isBorne(new TimeoutException("no broker"))).isTrue();
    }
}
