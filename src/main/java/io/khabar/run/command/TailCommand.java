package io.khabar.run.command;

import io.khabar.run.AvroJson;
import io.khabar.run.Cluster;
import io.khabar.run.Settings;
import io.khabar.run.TopicReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Follows a topic. */
@Command(
        name = "tail",
        mixinStandardHelpOptions = true,
        description = "Print the records of a topic as they come, until Ctrl-C.")
final class TailCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "TOPIC",
            description = "A topic id such as ceasefire, or a whole name such as news.articles.")
    private String topic;

    @Option(names = "--json", description = "A JSON object on each line, with the fields of the Avro record.")
    private boolean json;

    @Option(names = "--from-beginning", description = "Begin with the oldest record that is kept.")
    private boolean fromBeginning;

    @Option(names = "--max", paramLabel = "N", description = "End after N records, at least 1.")
    private long max = Long.MAX_VALUE;

    @Override
    public Integer call() throws Exception {
        if (max < 1) {
            throw new ParameterException(spec.commandLine(), "--max " + max + " is less than 1");
        }
        try (Cluster cluster = Cluster.of(Settings.fromEnvironment());
                TopicReader reader = new TopicReader(cluster.settings(), cluster.registry())) {
            String name = name(reader, cluster.settings());
            AtomicLong left = new AtomicLong(max);
            reader.follow(List.of(name), fromBeginning, record -> print(reader, record, left), () -> left.get() > 0);
            return 0;
        }
    }

    private String name(TopicReader reader, Settings settings) throws IOException {
        String named = settings.topics().topic(topic);
        if (reader.exists(named)) {
            return named;
        }
        if (reader.exists(topic)) {
            return topic;
        }
        throw new IOException("there is neither a topic %s nor %s".formatted(named, topic));
    }

    private void print(TopicReader reader, ConsumerRecord<String, byte[]> record, AtomicLong left) {
        if (left.getAndDecrement() <= 0) {
            return;
        }
        PrintWriter out = spec.commandLine().getOut();
        if (record.value() == null) {
            out.println(json ? "null" : record.key() + " (tombstone)");
        } else {
            SpecificRecord value = reader.value(record);
            out.println(json ? AvroJson.line(value) : RecordLine.of(record.key(), value));
        }
        out.flush();
    }
}
