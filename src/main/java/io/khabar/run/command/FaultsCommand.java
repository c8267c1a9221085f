package io.khabar.run.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.khabar.run.Settings;
import io.khabar.run.fault.Fault;
import io.khabar.run.fault.FaultReport;
import io.khabar.run.fault.FaultRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the service under faults and tells what became of the articles. */
@Command(
        name = "faults",
        mixinStandardHelpOptions = true,
        description = {
            "Run the service on this machine under one fault after the other and check the topics in the end.",
            "It takes up to forty minutes, with --quick about eight, and some 3 GB of memory.",
            "What is measured is written after each fault, so that a run that is cut leaves its figures."
        })
final class FaultsCommand implements Callable<Integer> {
    private static final String BEGIN = "<!-- figures: ./khabar faults --docs -->\n";
    private static final String END = "<!-- end of figures -->";

    @Spec
    private CommandSpec spec;

    @Option(names = "--quick", description = "A few faults of each kind.")
    private boolean quick;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "200",
            description = "Articles a second (${DEFAULT-VALUE}).")
    private int rate;

    @Option(
            names = "--minutes",
            paramLabel = "N",
            defaultValue = "28",
            description = "Begin no fault but the burst after N minutes (${DEFAULT-VALUE}).")
    private int minutes;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Seed of news and faults.")
    private long seed;

    @Option(names = "--only", paramLabel = "FAULT", split = ",", description = "These only: ${COMPLETION-CANDIDATES}.")
    private List<Fault> only = List.of();

    @Option(names = "--named", description = "Instances keep their names in the group (KHABAR_INSTANCE_ID).")
    private boolean named;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures there too, as JSON.")
    private Path json;

    @Option(names = "--docs", paramLabel = "FILE", description = "Put the figures into this file, between its marks.")
    private Path docs;

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            description = "Keep logs and data there; they go at the end if not given.")
    private Path directory;

    @Override
    public Integer call() throws Exception {
        PrintWriter err = spec.commandLine().getErr();
        String before = docs == null ? "" : Files.readString(docs, UTF_8);
        if (docs != null && !(before.contains(BEGIN) && before.contains(END))) {
            throw new IOException("%s has no marks for the figures".formatted(docs));
        }
        Duration limit = Duration.ofMinutes(minutes);
        FaultRun.Plan plan = new FaultRun.Plan(quick, rate, limit, seed, named, only);
        try (WorkDirectory work = WorkDirectory.of(directory)) {
            Consumer<String> progress = line -> {
                err.println(line);
                err.flush();
            };
            FaultReport report = new FaultRun(plan, work.path(), progress, interim -> write(interim, before))
                    .run(Settings.fromEnvironment());
            write(report, before);
            PrintWriter out = spec.commandLine().getOut();
            out.print(report.markdown());
            out.flush();
            report.examples().forEach(err::println);
            return report.isClean() ? 0 : 1;
        }
    }

    /** After each fault, so that a run that is cut leaves what it measured. */
    private void write(FaultReport report, String before) {
        try {
            writeFiles(report, before);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeFiles(FaultReport report, String before) throws IOException {
        if (json != null) {
            Files.writeString(json, new ObjectMapper().writeValueAsString(report.figures()) + '\n', UTF_8);
        }
        if (docs != null) {
            String after = before.substring(0, before.indexOf(BEGIN) + BEGIN.length())
                    + '\n'
                    + report.markdown()
                    + '\n'
                    + before.substring(before.indexOf(END));
            Files.writeString(docs, after, UTF_8);
        }
    }
}
