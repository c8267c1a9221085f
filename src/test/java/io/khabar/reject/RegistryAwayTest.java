package io.khabar.reject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.khabar.article.RawArticle;
import java.io.IOException;
import java.net.ConnectException;
import java.util.Arrays;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryAwayTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9, 20})
    void bytes_that_avro_can_not_read_are_no_outage(int length) {
        byte[] noNumbers = new byte[length];
        Arrays.fill(noNumbers, (byte) 0xff);
        Throwable error = catchThrowable(() -> new SpecificDatumReader<>(RawArticle.class)
                .read(null, DecoderFactory.get().binaryDecoder(noNumbers, null)));

        assertThat(error).isInstanceOf(IOException.class);
        assertThat(RegistryAway.caused(new SerializationException(error))).isFalse();
    }

    @Test
    void no_connection_is_an_outage_and_so_is_an_error_of_the_registry() {
        assertThat(RegistryAway.caused(new SerializationException(new ConnectException("refused"))))
                .isTrue();
        assertThat(RegistryAway.caused(new SerializationException(new IOException("premature end"))))
                .isTrue();
        assertThat(RegistryAway.caused(new RestClientException("no store", 500, 50001)))
                .isTrue();
    }

    @Test
    void that_there_is_no_such_schema_is_an_answer() {
        assertThat(RegistryAway.caused(new SerializationException(new RestClientException("unknown", 404, 40403))))
                .isFalse();
        assertThat(RegistryAway.caused(new SerializationException(new RestClientException("incompatible", 409, 409))))
                .isFalse();
    }
}
