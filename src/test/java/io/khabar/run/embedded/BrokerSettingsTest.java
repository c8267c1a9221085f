package io.khabar.run.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import kafka.server.KafkaConfig;
import org.junit.jupiter.api.Test;

class BrokerSettingsTest {
    private static final Map<String, String> SETTINGS =
            BrokerSettings.of(Path.of("data"), 1001, 1002, Optional.empty());

    @Test
    void areAllKnownToKafka() {
        assertThat(KafkaConfig.configDef().names()).containsAll(SETTINGS.keySet());
    }

    @Test
    void listenOnTheLoopbackAddressOnly() {
        assertThat(SETTINGS)
                .containsEntry("listeners", "CLIENTS://127.0.0.1:1001,CONTROLLER://127.0.0.1:1002")
                .containsEntry("advertised.listeners", "CLIENTS://127.0.0.1:1001");
    }

    @Test
    void haveRoomForTheLargestRecordEverywhere() {
        KafkaConfig config = new KafkaConfig(SETTINGS, false);

        assertThat(config.messageMaxBytes()).isEqualTo(6 * 1024 * 1024);
        assertThat(config.getInt("replica.fetch.max.bytes")).isGreaterThanOrEqualTo(config.messageMaxBytes());
    }
}
