package io.khabar.run.bench;

import io.khabar.article.RawArticle;
import io.khabar.run.Setting;
import io.khabar.run.Settings;
import io.khabar.run.bench.chart.LineChart;
import io.khabar.run.bench.chart.LineChart.Axis;
import io.khabar.run.bench.chart.LineChart.Point;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Articles a second through the service, through nothing at all and through a naive pipeline: one after the other in each
 * round, so that what disturbs the machine disturbs all. The clock runs from the first event that is sent until the last
 * step has handled the last; sending is part of the work that the machine has.
 *
 * <p>Every run is on topics of its own with a service that was just started, and remembers nothing of the run before; it
 * is given some articles before the clock runs. Before the first round each warms up.
 */
final class Throughput {
    /** Passing through is so fast that each article is sent more than once, or a round would be too short to measure. */
    private static final int PASSED = 4;

    /** Articles before the clock runs: they open the producers, the partitions and the first transactions. */
    private static final int FIRST = 100;

    /** A run that is no more than so many times as fast as the best one before shows that the pipeline is warm. */
    private static final double WARM = 1.02;

    /** So many such runs, one after the other: a single one may be slow for another reason. */
    private static final int WARM_RUNS = 2;

    private static final String PASSTHROUGH = "passthrough";
    private static final String SERVICE = "full pipeline";
    private static final String NAIVE = "naive pipeline";

    private final Settings base;
    private final Plan plan;
    private final List<Piece> first;
    private final List<Piece> pieces;
    private final Consumer<String> progress;
    private final Map<String, List<Double>> rates = new LinkedHashMap<>();
    private Traffic traffic;
    private long articles;
    private double rawBytes;
    private Table verdicts;
    private int runs;

    private record Contender(String name, int partitions, int times) {}

    Throughput(Settings base, Plan plan, Corpus corpus, Consumer<String> progress) {
        this.base = base;
        this.plan = plan;
        this.first = corpus.stories(FIRST, 9);
        this.pieces = corpus.first(plan.articles());
        this.progress = progress;
    }

    void measure(Report report) throws Exception {
        List<Contender> contenders = new ArrayList<>();
        for (int partitions : compared()) {
            contenders.add(new Contender(PASSTHROUGH, partitions, PASSED));
            contenders.add(new Contender(SERVICE, partitions, 1));
            contenders.add(new Contender(NAIVE, partitions, 1));
        }
        plan.partitionSizes().stream()
                .filter(partitions -> !compared().contains(partitions))
                .forEach(partitions -> contenders.add(new Contender(SERVICE, partitions, 1)));
        for (Contender contender : contenders) {
            if (contender.partitions() == plan.partitions()) {
                warmUp(contender);
            }
        }
        for (int round = 1; round <= plan.rounds(); round++) {
            // Each begins a round in its turn: who comes first finds the machine in another state.
            for (int i = 0; i < contenders.size(); i++) {
                Contender contender = contenders.get(Math.floorMod(i + round, contenders.size()));
                double rate = run(contender);
                progress.accept("throughput, round %d of %d: %s, %d partitions: %,.0f articles/s"
                        .formatted(round, plan.rounds(), contender.name(), contender.partitions(), rate));
                rates.computeIfAbsent(key(contender.name(), contender.partitions()), key -> new ArrayList<>())
                        .add(rate);
            }
        }
        report(report, contenders);
    }

    /** Lets the service warm up and no more, for whoever watches it then. */
    void warmUpService() throws Exception {
        warmUp(new Contender(SERVICE, plan.partitions(), 1));
    }

    /** Runs the service once over everything, for whoever watches. */
    void runService() throws Exception {
        double rate = run(new Contender(SERVICE, plan.partitions(), 1));
        progress.accept("%s: %,.0f articles/s".formatted(SERVICE, rate));
    }

    /**
     * Runs a pipeline until it gets no faster, or for as long as the plan allows. The more code it has, the longer the JVM
     * takes to compile it: compiling a service that was just started takes as much of both cores as running it.
     */
    private void warmUp(Contender contender) throws Exception {
        double best = 0;
        int noFaster = 0;
        for (int run = 1; run <= plan.warmUps() && noFaster < WARM_RUNS; run++) {
            double rate = run(contender);
            progress.accept("throughput, warming up: %s, %,.0f articles/s".formatted(contender.name(), rate));
            noFaster = rate < best * WARM ? noFaster + 1 : 0;
            best = Math.max(best, rate);
        }
    }

    private double run(Contender contender) throws Exception {
        try (Bed bed = Bed.make(base, "bench-" + contender.name().charAt(0) + ++runs, contender.partitions())) {
            prepare(contender, bed);
            try (Pipeline pipeline = start(contender, bed);
                    Load load = new Load(bed)) {
                load.send(load.prepared(first));
                pipeline.await(first.size());
                List<ProducerRecord<String, byte[]>> events = load.prepared(pieces);
                long start = System.nanoTime();
                for (int time = 0; time < contender.times(); time++) {
                    load.send(events);
                }
                long count = (long) contender.times() * events.size();
                pipeline.await(first.size() + count);
                double seconds = (System.nanoTime() - start) / 1e9;
                if (pipeline instanceof ServicePipeline service && contender.partitions() == plan.partitions()) {
                    long all = first.size() + count;
                    traffic = new Traffic(bed, pipeline.streams());
                    articles = all;
                    rawBytes = load.bytes() / all;
                    verdicts = Verdicts.table(all(), service.running().counts());
                }
                return count / seconds;
            }
        }
    }

    private static void prepare(Contender contender, Bed bed) throws Exception {
        switch (contender.name()) {
            case PASSTHROUGH ->
                bed.makeTopics(Map.of(
                        bed.topics().raw(), RawArticle.getClassSchema(),
                        bed.topics().articles(), RawArticle.getClassSchema()));
            case NAIVE -> bed.makeTopics(NaivePipeline.schemas(bed.topics(), Bed.topicIds()));
            default -> bed.makeServiceTopics();
        }
    }

    private static Pipeline start(Contender contender, Bed bed) throws Exception {
        return switch (contender.name()) {
            case PASSTHROUGH ->
                new StreamPipeline(
                        bed.settings(),
                        done -> Passthrough.topology(
                                bed.topics().raw(), bed.topics().articles(), bed.serdes(), done));
            case NAIVE ->
                new StreamPipeline(
                        bed.settings(),
                        done -> new NaivePipeline(
                                        bed.topics(),
                                        bed.serdes(),
                                        bed.settings().duration(Setting.DEDUP_WINDOW),
                                        done)
                                .get());
            default -> new ServicePipeline(bed.cluster());
        };
    }

    private void report(Report report, List<Contender> contenders) {
        List<List<Object>> rows = new ArrayList<>();
        for (int partitions : compared()) {
            for (String name : List.of(PASSTHROUGH, SERVICE, NAIVE)) {
                rows.add(List.of(
                        name, partitions, Spread.of(rates.get(key(name, partitions))), ratio(name, partitions)));
            }
        }
        report.add(new Table(
                "throughput",
                "Throughput, exactly once",
                List.of("pipeline", "partitions", "articles/s", "full pipeline is so many times as fast"),
                rows));
        report.add(traffic.table(articles));
        report.add(verdicts);
        List<List<Object>> sizes = new ArrayList<>();
        List<Point> points = new ArrayList<>();
        contenders.stream()
                .filter(contender -> contender.name().equals(SERVICE))
                .map(Contender::partitions)
                .sorted()
                .forEach(partitions -> {
                    Spread spread = Spread.of(rates.get(key(SERVICE, partitions)));
                    sizes.add(List.of(partitions, spread));
                    points.add(new Point(partitions, spread.median()));
                });
        report.add(new Table(
                "partitions", "Throughput by partitions, in one process", List.of("partitions", "articles/s"), sizes));
        report.add(new WorldNews(
                        rates(SERVICE).median(),
                        Runtime.getRuntime().availableProcessors(),
                        traffic.bytes(articles),
                        rawBytes)
                .table());
        double most = rates(PASSTHROUGH).median();
        double[] ticks = points.stream().mapToDouble(Point::x).toArray();
        if (ticks.length > 1) {
            report.add(
                    "performance-throughput",
                    new LineChart(
                                    "Articles a second",
                                    new Axis("partitions", true, ticks),
                                    Axis.linear(
                                            "articles/s",
                                            Math.max(most, rates(NAIVE).median())))
                            .line(SERVICE, points)
                            .level(PASSTHROUGH, most)
                            .level(NAIVE, rates(NAIVE).median()));
        }
    }

    private List<Piece> all() {
        return Stream.concat(first.stream(), pieces.stream()).toList();
    }

    private Spread rates(String name) {
        return Spread.of(rates.get(key(name, plan.partitions())));
    }

    /** Partitions with which all pipelines are run: those of the plan, and one, which is the least that each of them has to do. */
    private Set<Integer> compared() {
        return new LinkedHashSet<>(List.of(plan.partitions(), 1));
    }

    /** How many times as fast the service is, round by round, since the two of a round had the same machine. */
    private Spread ratio(String name, int partitions) {
        List<Double> ours = rates.get(key(SERVICE, partitions));
        List<Double> theirs = rates.get(key(name, partitions));
        return Spread.of(IntStream.range(0, ours.size())
                .mapToObj(round -> ours.get(round) / theirs.get(round))
                .toList());
    }

    private static String key(String name, int partitions) {
        return name + '/' + partitions;
    }
}
