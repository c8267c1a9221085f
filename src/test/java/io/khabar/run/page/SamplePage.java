package io.khabar.run.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.khabar.Topics;
import io.khabar.article.Action;
import io.khabar.article.Article;
import io.khabar.article.Duplicate;
import io.khabar.article.DuplicateKind;
import io.khabar.article.Provenance;
import io.khabar.article.RawArticle;
import io.khabar.article.Reason;
import io.khabar.article.Rejected;
import io.khabar.article.RuleMatch;
import io.khabar.article.Stage;
import io.khabar.article.TopicEntry;
import io.khabar.match.RuleCatalogue;
import io.khabar.match.TopicMatch;
import io.khabar.run.Explainer;
import io.khabar.run.Explanation;
import io.khabar.run.Service.Part;
import io.khabar.run.Settings;
import io.khabar.run.Topologies;
import io.khabar.run.page.Overview.Instance;
import io.khabar.watch.CountedMetrics;
import io.khabar.watch.OpsServer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The page over the shipped samples and an hour that was made up, without Kafka. */
final class SamplePage implements AutoCloseable {
    static final String TOKEN = "a-token-for-the-tests";
    private static final String SECRET = "reader:pa55-phrase";
    private static final long HOUR = 3_600_000;

    /** Explaining takes the lists of names, and those take a while. */
    private static final List<Explained> EXPLAINED = new ArrayList<>();

    final CountedMetrics counts = new CountedMetrics();
    final List<String> done = new ArrayList<>();
    final List<Article> articles = new ArrayList<>();
    final StreamView view;
    final EventStream events;
    private final Overviews overviews;
    private final OpsServer server;
    private long now = System.currentTimeMillis() - HOUR;

    SamplePage() throws IOException {
        this(TOKEN);
    }

    SamplePage(String token) throws IOException {
        Settings settings = Settings.of(
                Map.of("KHABAR_SCHEMA_REGISTRY_USER_INFO", SECRET, "KHABAR_ADMIN_TOKEN", TOKEN, "KHABAR_THREADS", "2"),
                new Properties());
        view = new StreamView(RuleCatalogue.shipped(), () -> now);
        overviews = new Overviews(() -> instance(!token.isEmpty()), counts, view, () -> 0, Set::of, () -> now);
        events = new EventStream(() -> PageRoutes.json(overviews.now()));
        fill(settings);
        server = new OpsServer(
                "127.0.0.1",
                0,
                List.of(
                        new PageFiles(),
                        new PageRoutes(overviews, view, events, topologies(settings), OpsPage.shown(settings)),
                        new AdminRoutes(token, new Recorder(done))));
    }

    String url() {
        return "http://127.0.0.1:" + server.port();
    }

    @Override
    public void close() {
        events.close();
        server.close();
    }

    /** Everything of the samples once, then an hour in which a part of it comes again and again. */
    private void fill(Settings settings) throws IOException {
        List<TopicEntry> entries = new ArrayList<>();
        for (Explained sample : explained(settings)) {
            counts.received();
            if (sample.result().get(0).article() == null) {
                refuse(sample.raw(), sample.result().get(0).rejected());
            } else {
                counts.decoded(sample.result().size());
                sample.result().forEach(each -> entries.addAll(publish(each)));
            }
        }
        view.deadLetter(
                "SerializationException",
                new Refusals.Refusal("news.raw/0@17", "key", "Unknown magic byte!", "\u0000bytes <b>of</b>", now));
        counts.deadLettered("news.raw");
        Article original = entries.get(0).getArticle();
        copy(original);
        revise(original);
        anHour(entries);
    }

    private static synchronized List<Explained> explained(Settings settings) throws IOException {
        if (EXPLAINED.isEmpty()) {
            Explainer explainer = new Explainer(settings, new CountedMetrics());
            try (Stream<Path> files = Files.list(Path.of("samples"))) {
                for (Path file : files.filter(path -> path.toString().endsWith(".txt"))
                        .sorted()
                        .toList()) {
                    RawArticle raw = RawArticle.newBuilder()
                            .setMediaType("text/plain")
                            .setSource("wire.example")
                            .setContent(ByteBuffer.wrap(Files.readAllBytes(file)))
                            .build();
                    EXPLAINED.add(new Explained(raw, explainer.explain(raw)));
                }
            }
        }
        return EXPLAINED;
    }

    private List<TopicEntry> publish(Explanation explanation) {
        Article article = Article.newBuilder(explanation.article()).build();
        article.setProvenance(
                new Provenance("news.raw", 1, (long) articles.size(), 0, Instant.ofEpochMilli(now), "v1"));
        articles.add(article);
        counts.original();
        counts.routed(explanation.topics().size());
        view.article(article, now);
        List<TopicEntry> entries = explanation.topics().stream()
                .map(match -> entry(match, article))
                .toList();
        for (TopicEntry entry : entries) {
            counts.published(entry.getTopic(), Action.ADDED);
            view.entry(entry, now, false);
        }
        return entries;
    }

    private static TopicEntry entry(TopicMatch match, Article article) {
        RuleMatch why = new RuleMatch(match.topic(), match.version(), match.score(), match.spans());
        return new TopicEntry(match.topic(), Action.ADDED, List.of(why), article);
    }

    private void refuse(RawArticle raw, String why) {
        String[] parts = why.split(": ", 2);
        Reason reason = Reason.valueOf(parts[0]);
        counts.rejected(Stage.DECODE, reason);
        view.rejected(
                Rejected.newBuilder()
                        .setStage(Stage.DECODE)
                        .setReason(reason)
                        .setMessage(parts[1])
                        .setTopic(new Topics("news.").raw())
                        .setPartition(2)
                        .setOffset(41)
                        .setRaw(raw)
                        .build(),
                now);
    }

    private void copy(Article original) {
        counts.received();
        counts.decoded(1);
        counts.duplicate(DuplicateKind.NEAR);
        view.duplicate(
                Duplicate.newBuilder()
                        .setId("0123456789abcdef0123456789abcdef")
                        .setOriginalId(original.getId())
                        .setKind(DuplicateKind.NEAR)
                        .setSimilarity(0.83f)
                        .setSource("مرصد الأخبار")
                        .setHeadline(original.getHeadline())
                        .setSeenAt(Instant.ofEpochMilli(now))
                        .build(),
                now);
    }

    private void revise(Article original) {
        counts.received();
        counts.decoded(1);
        counts.routed(1);
        counts.revision();
        Article revised =
                Article.newBuilder(original).setRevision(2).setChanged(0.12f).build();
        view.article(revised, now + HOUR / 2);
    }

    private void anHour(List<TopicEntry> entries) {
        for (int step = 0; step < 720; step++) {
            now += HOUR / 720;
            double wave = 1 + Math.sin(step / 60.0) + (step % 97 == 0 ? 3 : 0);
            for (int i = 0; i < (int) Math.round(wave * 6); i++) {
                counts.received();
                counts.decoded(1);
                TopicEntry entry = entries.get((step + i * 7) % entries.size());
                counts.original();
                counts.routed(1);
                counts.tried(entry.getTopic(), 40_000 + 1000L * i);
                counts.matched(entry.getTopic());
                counts.published(entry.getTopic(), Action.ADDED);
                tell(entry, (long) (180 + 120 * wave + 37 * (i % 5)));
            }
            overviews.sample((long) (wave * 4));
        }
        now = System.currentTimeMillis();
    }

    private void tell(TopicEntry entry, long latency) {
        Article again = Article.newBuilder(entry.getArticle()).build();
        again.getProvenance().setReceivedAt(Instant.ofEpochMilli(now - latency));
        view.entry(new TopicEntry(entry.getTopic(), entry.getAction(), entry.getMatches(), again), now, true);
    }

    private static List<TopologyDrawing> topologies(Settings settings) {
        return Arrays.stream(Part.values())
                .map(part -> TopologyDrawing.of(part.name(), Topologies.description(settings, part)))
                .toList();
    }

    private static Instance instance(boolean admin) {
        return new Instance(
                "khabar",
                new TreeMap<>(Map.of("CLEAN", "RUNNING", "ROUTE", "RUNNING")),
                false,
                System.currentTimeMillis() - HOUR,
                admin);
    }

    private record Explained(RawArticle raw, List<Explanation> result) {}

    /** A page as it is sent. */
    static String file(String name) throws IOException {
        return Files.readString(Path.of("src", "main", "resources", "page", name), UTF_8);
    }

    /** Writes down what it is told to do; knows one rule. */
    private record Recorder(List<String> done) implements AdminRoutes.Controls {
        @Override
        public void pause() {
            done.add("pause");
        }

        @Override
        public void resume() {
            done.add("resume");
        }

        @Override
        public void stop() {
            done.add("stop");
        }

        @Override
        public boolean enable(String rule, boolean enabled) {
            done.add((enabled ? "enable " : "disable ") + rule);
            return rule.equals("ceasefire");
        }
    }
}
