package io.khabar.run.bench;

import io.khabar.article.Article;
import io.khabar.run.Cluster;
import io.khabar.run.Scratch;
import io.khabar.run.Settings;
import io.khabar.run.bench.Plan.Section;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Measures what the plan wants, one section after the other. */
public final class Bench {
    /** Articles that single steps are measured with. */
    private static final int STEP_ARTICLES = 800;

    private static final int FEW_ARTICLES = 200;
    private static final int RECORDED_RUNS = 4;

    private final Settings settings;
    private final Plan plan;
    private final Callable<Corpus> articles;
    private final Consumer<String> progress;

    /**
     * @param articles reads the corpus; called after the start of the service has been measured, which is to find the
     *     process cold
     * @param progress is told in a line what was measured
     */
    public Bench(Settings settings, Plan plan, Callable<Corpus> articles, Consumer<String> progress) {
        this.settings = settings;
        this.plan = plan;
        this.articles = articles;
        this.progress = progress;
    }

    /** Measures everything. */
    public void measure(Report report) throws Exception {
        Corpus corpus;
        try (Scratch scratch = new Scratch();
                Cluster cluster = Cluster.embedded(scratch.keepOnFreePorts(settings))) {
            Settings base = cluster.settings();
            if (plan.sections().contains(Section.START)) {
                report.add(new StartUp(base).table(StartUp.sinceStart()));
            }
            corpus = articles.call();
            report.add(machine(corpus));
            if (plan.sections().contains(Section.THROUGHPUT)) {
                new Throughput(base, plan, corpus, progress).measure(report);
            }
            if (plan.sections().contains(Section.LATENCY)) {
                new Latency(base, plan, corpus, progress).measure(report);
            }
        }
        measureSteps(corpus, report);
    }

    private void measureSteps(Corpus corpus, Report report) throws Exception {
        if (plan.sections().contains(Section.STAGES)) {
            report.add(new StageCosts(settings, plan, corpus.distinct(STEP_ARTICLES, 5)).table());
        }
        List<Article> few = Corpus.articles(corpus.distinct(FEW_ARTICLES, 5));
        if (plan.sections().contains(Section.RULES)) {
            new RuleGrowth(plan, few, progress).measure(report);
        }
        if (plan.sections().contains(Section.NAMES)) {
            new NameGrowth(plan, few, progress).measure(report);
        }
        if (plan.sections().contains(Section.REMEMBERED)) {
            new RememberedGrowth(settings, plan, corpus, progress).measure(report);
        }
    }

    /** Runs the service alone, until it is warm and then recorded, and keeps the recording. */
    public void profile(Path recording, Report report) throws Exception {
        try (Scratch scratch = new Scratch();
                Cluster cluster = Cluster.embedded(scratch.keepOnFreePorts(settings))) {
            Throughput throughput = new Throughput(cluster.settings(), plan, articles.call(), progress);
            throughput.warmUpService();
            new Profile(recording)
                    .record(
                            () -> {
                                for (int run = 0; run < RECORDED_RUNS; run++) {
                                    throughput.runService();
                                }
                                return null;
                            },
                            report);
        }
    }

    private Table machine(Corpus corpus) {
        List<List<Object>> rows = new ArrayList<>();
        Runtime runtime = Runtime.getRuntime();
        rows.add(List.of("processors", Integer.toString(runtime.availableProcessors())));
        rows.add(List.of("largest heap", "%,d MiB".formatted(runtime.maxMemory() >> 20)));
        rows.add(List.of("Java", System.getProperty("java.vm.name") + ' ' + Runtime.version()));
        rows.add(List.of("system", System.getProperty("os.name") + ' ' + System.getProperty("os.arch")));
        List<Piece> pieces = corpus.first(plan.articles());
        rows.add(List.of("articles", "%s; %,d in a round".formatted(corpus.description(), pieces.size())));
        double characters = Corpus.articles(pieces).stream()
                .mapToInt(article -> article.getBody().length())
                .average()
                .orElse(0);
        rows.add(List.of("characters of a body, on average", "%,.0f".formatted(characters)));
        rows.add(List.of("partitions", Integer.toString(plan.partitions())));
        rows.add(List.of("rounds", Integer.toString(plan.rounds())));
        return new Table("machine", "Measured with", List.of("what", "value"), rows);
    }
}
