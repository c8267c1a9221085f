package io.khabar.run.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.khabar.match.RuleCatalogue;
import io.khabar.run.Cluster;
import io.khabar.run.Ingest;
import io.khabar.run.OutputFiles;
import io.khabar.run.RawInputs;
import io.khabar.run.Running;
import io.khabar.run.Scratch;
import io.khabar.run.Service.Part;
import io.khabar.run.Setting;
import io.khabar.run.Settings;
import io.khabar.run.Summary;
import io.khabar.run.TopicReader;
import io.khabar.run.TopicSetup;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs inputs through the whole service on an embedded broker and keeps what comes out. */
@Command(
        name = "process",
        mixinStandardHelpOptions = true,
        description = "Run inputs through the whole service on an embedded broker, write what comes out, and end.")
final class ProcessCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "INPUT", arity = "1..*", description = InputHelp.INPUT)
    private List<String> inputs;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Write articles.jsonl, duplicates.jsonl, rejected.jsonl, dead-letter.jsonl and topic/<id>.jsonl "
                            + "there, over those of an earlier run.")
    private Path out;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            description = "Partitions of each topic; KHABAR_PARTITIONS if not given.")
    private Integer partitions;

    @Option(names = "--json", description = "Print the summary as a JSON object.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        RawInputs events = RawInputs.of(inputs);
        List<String> topicIds = RuleCatalogue.ids();
        if (out != null) {
            OutputFiles.prepare(out, topicIds);
        }
        try (Scratch scratch = new Scratch();
                Cluster cluster = Cluster.embedded(scratch.keepOnFreePorts(settings()))) {
            new TopicSetup(cluster.settings(), cluster.admin(), cluster.registry(), topicIds).create();
            int refused;
            Summary summary;
            try (Ingest ingest = new Ingest(cluster.settings(), cluster.registry());
                    Running running = new Running(cluster, EnumSet.allOf(Part.class))) {
                summary = through(events, ingest, running);
                refused = Refusals.report(ingest, spec.commandLine().getErr());
            }
            if (out != null) {
                try (TopicReader reader = new TopicReader(cluster.settings(), cluster.registry())) {
                    new OutputFiles(out, reader).write(cluster.settings().topics(), topicIds);
                }
            }
            print(summary);
            return summary.breach().isEmpty() ? refused : 1;
        }
    }

    private Settings settings() {
        Settings settings = Settings.fromEnvironment();
        return partitions == null ? settings : settings.with(Setting.PARTITIONS, partitions);
    }

    private Summary through(RawInputs events, Ingest ingest, Running running) throws IOException, InterruptedException {
        long start = System.nanoTime();
        try (Progress progress = new Progress("processed", spec.commandLine().getErr())) {
            long sent = ingest.send(events, count -> progress.accept(running.through()));
            running.awaitThrough(sent, () -> progress.accept(running.through()));
        }
        return new Summary(running.counts(), (System.nanoTime() - start) / 1e9);
    }

    private void print(Summary summary) throws IOException {
        PrintWriter stdout = spec.commandLine().getOut();
        if (json) {
            stdout.println(new ObjectMapper().writeValueAsString(summary.figures()));
        } else {
            SummaryTable.print(summary, stdout);
            if (out != null) {
                stdout.printf("written to %s%n", out);
            }
        }
        stdout.flush();
    }
}
