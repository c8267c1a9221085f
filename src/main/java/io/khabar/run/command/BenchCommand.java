package io.khabar.run.command;

import io.khabar.run.Setting;
import io.khabar.run.Settings;
import io.khabar.run.bench.Bench;
import io.khabar.run.bench.Corpus;
import io.khabar.run.bench.Plan;
import io.khabar.run.bench.Plan.Section;
import io.khabar.run.bench.Report;
import io.khabar.run.bench.Table;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures the service on this machine. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description =
                "Measure throughput, latency, the cost of each step and how costs grow, on a broker in this process and "
                        + "beside what the service competes with. Takes about twenty minutes on two cores, with --quick "
                        + "about five minutes.")
final class BenchCommand implements Callable<Integer> {
    private static final String RECORDING = "bench.jfr";

    /** Top of the installation, set by the launcher. */
    private static final String HOME_PROPERTY = "khabar.home";

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--articles",
            paramLabel = "FILE",
            description =
                    "Measure with these articles, JSON lines as for 'ingest'; what is needed beyond them is made of "
                            + "their sentences. Without it, all are made of those of the samples.")
    private Path articles;

    @Option(
            names = "--join",
            description =
                    "Join and cut the bodies of --articles to about 2,600 characters instead of taking them as they "
                            + "are.")
    private boolean join;

    @Option(
            names = "--count",
            paramLabel = "N",
            description = "Articles of a round of throughput (default: ${DEFAULT-VALUE}).")
    private int count = 1_500;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            description = "Partitions of each topic; KHABAR_PARTITIONS if not given.")
    private Integer partitions;

    @Option(
            names = "--rates",
            paramLabel = "N",
            split = ",",
            defaultValue = "50,200,1000",
            description = "Articles a second at which latency is measured (default: ${DEFAULT-VALUE}).")
    private List<Integer> rates;

    @Option(names = "--quick", description = "Leave out the largest sizes and measure fewer rounds.")
    private boolean quick;

    @Option(
            names = "--only",
            paramLabel = "SECTION",
            split = ",",
            description = "Measure only these: ${COMPLETION-CANDIDATES}.")
    private List<Section> only;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the tables there as a JSON object too.")
    private Path json;

    @Option(names = "--out", paramLabel = "DIR", description = "Write the charts (SVG), or the recording, there.")
    private Path out;

    @Option(
            names = "--docs",
            paramLabel = "PAGE",
            description = "Put the tables into a page that has places for them, such as docs/performance.md, and the "
                    + "charts beside it.")
    private Path docs;

    @Option(
            names = "--profile",
            description =
                    "Instead of measuring, record the full pipeline with the Java Flight Recorder, keep the recording "
                            + "(" + RECORDING + " in --out or here) and print where time and memory go.")
    private boolean profile;

    private final Report report = new Report(this::measured);

    @Override
    public Integer call() throws Exception {
        if (count < 1 || partitions != null && partitions < 1 || rates.stream().anyMatch(rate -> rate < 1)) {
            throw new ParameterException(spec.commandLine(), "--count, --partitions and --rates begin at 1");
        }
        for (Path file : new Path[] {articles, docs}) {
            if (file != null && !Files.isRegularFile(file)) {
                throw new NoSuchFileException(file.toString());
            }
        }
        if (out != null) {
            Files.createDirectories(out);
        }
        if (json != null) {
            Files.writeString(json, "");
        }
        Settings settings = Settings.fromEnvironment();
        Bench bench = new Bench(settings, plan(settings), this::corpus, this::tell);
        if (profile) {
            Path recording = (out == null ? Path.of("") : out).resolve(RECORDING);
            bench.profile(recording, report);
            tell("recorded in " + recording);
        } else {
            bench.measure(report);
        }
        write();
        return 0;
    }

    private Plan plan(Settings settings) {
        Set<Section> sections = only == null ? EnumSet.allOf(Section.class) : EnumSet.copyOf(only);
        int wanted = partitions == null ? settings.number(Setting.PARTITIONS) : partitions;
        return quick ? Plan.quick(sections, count, wanted, rates) : Plan.whole(sections, count, wanted, rates);
    }

    private Corpus corpus() throws IOException {
        return articles == null
                ? Corpus.made(Path.of(System.getProperty(HOME_PROPERTY, "."), "samples"))
                : Corpus.of(articles, join);
    }

    /** Prints what was measured and writes it down at once: a run that is cut short leaves what it has. */
    private void measured(Table table) {
        PrintWriter stdout = spec.commandLine().getOut();
        stdout.println(table.text());
        stdout.flush();
        try {
            write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() throws IOException {
        if (json != null) {
            report.writeJson(json);
        }
        if (out != null) {
            report.writeCharts(out);
        }
        if (docs != null) {
            report.writePage(docs);
        }
    }

    private void tell(String line) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(line);
        err.flush();
    }
}
