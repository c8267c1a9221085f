package io.khabar.run.command;

import io.khabar.article.Reason;
import io.khabar.article.Stage;
import io.khabar.run.Cluster;
import io.khabar.run.Settings;
import io.khabar.run.mend.Place;
import io.khabar.run.mend.RecordScan;
import io.khabar.run.mend.Redrive;
import io.khabar.run.mend.Refusal;
import io.khabar.run.mend.RefusalFilter;
import io.khabar.run.mend.RefusalReturn;
import io.khabar.run.mend.RefusalScan;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists, shows and redrives rejections. */
@Command(
        name = "rejected",
        mixinStandardHelpOptions = true,
        description = "List, show and redrive rejections: records that were read and could not be used.")
final class RejectedCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "'list', 'show' or 'redrive' is missing");
    }

    /** Which rejections are meant, on the command line. */
    static final class Filter {
        @Option(names = "--reason", paramLabel = "REASON", description = "One of ${COMPLETION-CANDIDATES}.")
        private Reason reason;

        @Option(names = "--stage", paramLabel = "STAGE", description = "The step that refused: DECODE or PUBLISH.")
        private Stage stage;

        @Option(
                names = "--source",
                paramLabel = "NAME",
                description = "The publisher as the raw event names it, whatever the case.")
        private String source;

        @Mixin
        private SpanOptions span;

        RefusalFilter chosen() {
            return new RefusalFilter(reason, stage, source, span.interval());
        }
    }

    @Command(mixinStandardHelpOptions = true, description = "List rejections, oldest of each partition first.")
    int list(@Mixin Filter filter, @Mixin ListOptions how) throws Exception {
        RefusalFilter chosen = filter.chosen();
        try (Cluster cluster = Cluster.of(Settings.fromEnvironment());
                RefusalScan scan = new RefusalScan(cluster, this::tell);
                Redrive log = Redrive.toRead(cluster, topic(cluster))) {
            PrintWriter out = spec.commandLine().getOut();
            RefusalLines lines = new RefusalLines(log::note);
            scan.all(chosen, refusal -> how.print(out, how.isJson() ? lines.json(refusal) : lines.line(refusal)));
            out.flush();
            return 0;
        }
    }

    @Command(mixinStandardHelpOptions = true, description = "Show a rejection with the raw event in it.")
    int show(
            @Parameters(
                            paramLabel = "PARTITION:OFFSET",
                            converter = PlaceConverter.class,
                            description = "Where it stands, as 'rejected list' tells.")
                    Place where,
            @Option(
                            names = "--chars",
                            paramLabel = "N",
                            defaultValue = "2000",
                            description = "Most characters of the content that are shown (default ${DEFAULT-VALUE}).")
                    int most)
            throws Exception {
        try (Cluster cluster = Cluster.of(Settings.fromEnvironment());
                RefusalScan scan = new RefusalScan(cluster, this::tell);
                Redrive log = Redrive.toRead(cluster, topic(cluster))) {
            Refusal refusal = scan.at(where)
                    .orElseThrow(() -> new IOException("there is no rejection at " + where.on(topic(cluster))));
            PrintWriter out = spec.commandLine().getOut();
            new RefusalLines(log::note).show(refusal, most).forEach(out::println);
            out.flush();
            return 0;
        }
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = {
                "Bring back what was refused, each once.",
                "A raw event goes back to the raw topic and is read as if fetched now: an article that was published is"
                        + " a redelivery, and where a newer edition has come since, the older text becomes the next one."
                        + " An entry that a topic missed is made by the rules in force and put on that topic alone, if its"
                        + " article has no newer edition."
            })
    int redrive(@Mixin Filter filter, @Mixin RedriveOptions how) throws Exception {
        RefusalFilter chosen = filter.chosen();
        PrintWriter err = spec.commandLine().getErr();
        try (Cluster cluster = Cluster.of(Settings.fromEnvironment());
                RefusalScan scan = new RefusalScan(cluster, this::tell);
                RecordScan origins = RecordScan.ofPlaces(cluster.settings());
                Redrive redrive = how.begin(cluster, topic(cluster), err);
                Progress progress = new Progress("rejections", err)) {
            Map<String, Place> missed = scan.missedEntries(chosen);
            RefusalReturn back = new RefusalReturn(cluster, origins, missed);
            scan.all(chosen, refusal -> {
                redrive.offer(refusal.place(), () -> back.of(refusal));
                progress.step();
                return true;
            });
            return how.end(redrive, spec.commandLine().getOut());
        }
    }

    private void tell(String fault) {
        spec.commandLine().getErr().println(fault);
        spec.commandLine().getErr().flush();
    }

    private static String topic(Cluster cluster) {
        return cluster.settings().topics().rejected();
    }
}
