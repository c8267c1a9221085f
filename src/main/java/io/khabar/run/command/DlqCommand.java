package io.khabar.run.command;

import io.khabar.run.Cluster;
import io.khabar.run.Settings;
import io.khabar.run.mend.DeadLetter;
import io.khabar.run.mend.DeadLetterFilter;
import io.khabar.run.mend.DeadLetterReturn;
import io.khabar.run.mend.Place;
import io.khabar.run.mend.RecordScan;
import io.khabar.run.mend.Redrive;
import io.khabar.run.mend.SchemaLookup;
import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists, shows and redrives dead letters. */
@Command(
        name = "dlq",
        mixinStandardHelpOptions = true,
        description = "List, show and redrive dead letters: bytes that nobody could read.")
final class DlqCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "'list', 'show' or 'redrive' is missing");
    }

    /** Which dead letters are meant, on the command line. */
    static final class Filter {
        @Option(
                names = "--reason",
                paramLabel = "TEXT",
                description = "Dead letters whose error's class or message has this text, whatever the case.")
        private String reason;

        @Option(names = "--topic", paramLabel = "TOPIC", description = "Dead letters that came from this Kafka topic.")
        private String topic;

        @Mixin
        private SpanOptions span;

        DeadLetterFilter chosen() {
            return new DeadLetterFilter(reason, topic, span.interval());
        }
    }

    @Command(mixinStandardHelpOptions = true, description = "List dead letters, oldest of each partition first.")
    int list(@Mixin Filter filter, @Mixin ListOptions how) throws Exception {
        DeadLetterFilter chosen = filter.chosen();
        try (Cluster cluster = Cluster.of(Settings.fromEnvironment());
                RecordScan scan = new RecordScan(cluster.settings());
                Redrive log = Redrive.toRead(cluster, topic(cluster))) {
            PrintWriter out = spec.commandLine().getOut();
            DeadLetterLines lines = new DeadLetterLines(log::note);
            scan.all(topic(cluster), record -> {
                DeadLetter letter = DeadLetter.of(record);
                return !chosen.test(letter) || how.print(out, how.isJson() ? lines.json(letter) : lines.line(letter));
            });
            out.flush();
            return 0;
        }
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Show a dead letter: its headers, its bytes, what the schema id in them says.")
    int show(
            @Parameters(
                            paramLabel = "PARTITION:OFFSET",
                            converter = PlaceConverter.class,
                            description = "Where it stands, as 'dlq list' tells.")
                    Place where,
            @Option(
                            names = "--bytes",
                            paramLabel = "N",
                            defaultValue = "512",
                            description = "Most bytes of the value that are shown (default ${DEFAULT-VALUE}).")
                    int most)
            throws Exception {
        try (Cluster cluster = Cluster.of(Settings.fromEnvironment());
                RecordScan scan = new RecordScan(cluster.settings());
                Redrive log = Redrive.toRead(cluster, topic(cluster))) {
            Place place = where.on(topic(cluster));
            DeadLetter letter = scan.at(place)
                    .map(DeadLetter::of)
                    .orElseThrow(() -> new IOException("there is no dead letter at " + place));
            PrintWriter out = spec.commandLine().getOut();
            SchemaLookup schemas = new SchemaLookup(cluster.settings(), cluster.registry());
            new DeadLetterLines(log::note).show(letter, schemas, most).forEach(out::println);
            out.flush();
            return 0;
        }
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = {
                "Put dead letters back on the topic they came from, each once.",
                "It goes back to its partition with the same key, value and headers, without those of the error and with"
                        + " khabar.redriven.from and .at. A page is then read as if fetched now: where a newer edition has"
                        + " come since, the older text becomes the next one."
            })
    int redrive(
            @Mixin Filter filter,
            @Mixin RedriveOptions how,
            @Option(names = "--readable", description = "Only what can be read by now.") boolean readable)
            throws Exception {
        DeadLetterFilter chosen = filter.chosen();
        PrintWriter err = spec.commandLine().getErr();
        try (Cluster cluster = Cluster.of(Settings.fromEnvironment());
                RecordScan scan = new RecordScan(cluster.settings());
                RecordScan origins = RecordScan.ofPlaces(cluster.settings());
                Redrive redrive = how.begin(cluster, topic(cluster), err);
                Progress progress = new Progress("dead letters", err)) {
            SchemaLookup schemas = readable ? new SchemaLookup(cluster.settings(), cluster.registry()) : null;
            DeadLetterReturn back = new DeadLetterReturn(cluster.settings(), origins, schemas);
            scan.all(topic(cluster), record -> {
                DeadLetter letter = DeadLetter.of(record);
                if (chosen.test(letter)) {
                    redrive.offer(letter.place(), () -> back.of(letter));
                }
                progress.step();
                return true;
            });
            return how.end(redrive, spec.commandLine().getOut());
        }
    }

    private static String topic(Cluster cluster) {
        return cluster.settings().topics().deadLetter();
    }
}
