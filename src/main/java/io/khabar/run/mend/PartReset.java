package io.khabar.run.mend;

import io.khabar.run.Service.Part;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * What a reset of one topology would do.
 *
 * @param part the topology
 * @param group its consumer group, which is its application id
 * @param members instances that are in the group now, each as client and host; a reset needs it empty
 * @param input topic that it reads
 * @param starts the offset of each partition of the input that it would begin at
 * @param again records of the input that were read and would be read again, at most: markers of transactions count too
 * @param skipped records of the input that were not read yet and never would be
 * @param output records that its main output topic keeps, at most
 * @param deleted topics of Kafka Streams for it, which would be deleted and are made again when it starts
 * @param emptied the letters, whose topic would be emptied and kept; null where there is none
 * @param state directory of its state stores on this machine
 */
public record PartReset(
        Part part,
        String group,
        List<String> members,
        String input,
        Map<TopicPartition, Long> starts,
        long again,
        long skipped,
        long output,
        List<String> deleted,
        String emptied,
        Path state) {}
