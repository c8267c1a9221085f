package io.khabar.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.article.Action;
import io.khabar.article.Article;
import io.khabar.article.DuplicateKind;
import io.khabar.article.Entity;
import io.khabar.article.EntityType;
import io.khabar.article.Reason;
import io.khabar.article.Stage;
import io.khabar.article.Tag;
import io.khabar.article.TagOrigin;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MeteredMetricsTest {
    private static final Article ARTICLE = Article.newBuilder()
            .setId("1")
            .setHeadline("Truce")
            .setBody("Talks in Cairo.")
            .setLanguage("en")
            .setTags(List.of(new Tag("truce", TagOrigin.KEYPHRASE, 1f), new Tag("talks", TagOrigin.PROVIDER, 1f)))
            .setEntities(List.of(
                    Entity.newBuilder().setType(EntityType.PLACE).build(),
                    Entity.newBuilder().setType(EntityType.PLACE).build(),
                    Entity.newBuilder().setType(EntityType.PERSON).build()))
            .build();

    /** What Prometheus calls a metric of each kind. */
    private static final Map<String, String> TYPES = Stream.of(Metric.values())
            .collect(Collectors.toMap(
                    Metric::exported, metric -> metric.type().equals("timer") ? "summary" : metric.type()));

    private final CountedMetrics next = new CountedMetrics();
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final MeteredMetrics metrics = new MeteredMetrics(registry, next);

    @Test
    void each_event_is_a_number_for_prometheus() {
        metrics.received();
        metrics.received();
        metrics.decoded(3);
        metrics.rejected(Stage.DECODE, Reason.NO_BODY);
        metrics.deadLettered("news.raw");
        metrics.original();
        metrics.revision();
        metrics.duplicate(DuplicateKind.EXACT);
        metrics.copied("Paper", "Agency");
        metrics.copied(null, "Agency");
        metrics.escaped(0.25);
        metrics.escaped(0.5);
        metrics.released();
        metrics.candidates(3, 2);
        metrics.challenged();
        metrics.keyFull();
        metrics.enriched("language", 250_000_000);
        metrics.enriched("language", 500_000_000);
        metrics.enrichmentFailed("entities");
        metrics.routed(2);
        metrics.routed(0);
        metrics.matched("ceasefire");
        metrics.ruleFailed("migration");
        metrics.published("ceasefire", Action.ADDED);
        metrics.described(ARTICLE);
        metrics.tried("ceasefire", 2_000_000);
        metrics.worked(Work.MATCH, 3_000_000);
        metrics.delivered("ceasefire", 700);
        metrics.waiting(2, 5);
        metrics.waiting(3, 1);
        metrics.threadReplaced();

        assertThat(samples())
                .containsEntry("khabar_raw_received_total", 2.0)
                .containsEntry("khabar_pages_decoded_total", 1.0)
                .containsEntry("khabar_articles_decoded_total", 3.0)
                .containsEntry("khabar_rejected_total{reason=\"no_body\",stage=\"decode\"}", 1.0)
                .containsEntry("khabar_dead_letters_total{topic=\"news.raw\"}", 1.0)
                .containsEntry("khabar_articles_originals_total", 1.0)
                .containsEntry("khabar_articles_revisions_total", 1.0)
                .containsEntry("khabar_articles_duplicates_total{kind=\"exact\"}", 1.0)
                .containsEntry("khabar_copies_total{original=\"Agency\",source=\"Paper\"}", 1.0)
                .containsEntry("khabar_copies_total{original=\"Agency\",source=\"unknown\"}", 1.0)
                .containsEntry("khabar_copies_escaped_total", 0.75)
                .containsEntry("khabar_articles_released_total", 1.0)
                .containsEntry("khabar_candidates_total", 3.0)
                .containsEntry("khabar_candidates_cut_total", 2.0)
                .containsEntry("khabar_comparisons_total", 1.0)
                .containsEntry("khabar_index_keys_full_total", 1.0)
                .containsEntry("khabar_enrichment_seconds_count{enrichment=\"language\"}", 2.0)
                .containsEntry("khabar_enrichment_seconds_sum{enrichment=\"language\"}", 0.75)
                .containsEntry("khabar_enrichment_failures_total{enrichment=\"entities\"}", 1.0)
                .containsEntry("khabar_articles_routed_total{matched=\"true\"}", 1.0)
                .containsEntry("khabar_articles_routed_total{matched=\"false\"}", 1.0)
                .containsEntry("khabar_rule_matches_total{rule=\"ceasefire\"}", 1.0)
                .containsEntry("khabar_rule_failures_total{rule=\"migration\"}", 1.0)
                .containsEntry("khabar_topic_entries_total{action=\"added\",topic=\"ceasefire\"}", 1.0)
                .containsEntry("khabar_articles_enriched_total{language=\"en\"}", 1.0)
                .containsEntry("khabar_entities_total{type=\"place\"}", 2.0)
                .containsEntry("khabar_entities_total{type=\"person\"}", 1.0)
                .containsEntry("khabar_tags_total{origin=\"keyphrase\"}", 1.0)
                .containsEntry("khabar_rule_seconds_sum{rule=\"ceasefire\"}", 0.002)
                .containsEntry("khabar_stage_seconds_bucket{stage=\"match\",le=\"0.0025\"}", 0.0)
                .containsEntry("khabar_stage_seconds_bucket{stage=\"match\",le=\"0.005\"}", 1.0)
                .containsEntry("khabar_latency_seconds_bucket{topic=\"ceasefire\",le=\"0.5\"}", 0.0)
                .containsEntry("khabar_latency_seconds_bucket{topic=\"ceasefire\",le=\"1.0\"}", 1.0)
                .containsEntry("khabar_articles_pending{partition=\"2\"}", 5.0)
                .containsEntry("khabar_articles_pending{partition=\"3\"}", 1.0)
                .containsEntry("khabar_threads_replaced_total", 1.0);
    }

    @Test
    void what_has_no_labels_is_there_before_it_happens() {
        assertThat(samples())
                .containsEntry("khabar_raw_received_total", 0.0)
                .containsEntry("khabar_articles_originals_total", 0.0)
                .containsEntry("khabar_articles_revisions_total", 0.0);
    }

    /** Prometheus' own conventions: one prefix, base units, counters end in {@code _total}, every metric has help. */
    @Test
    void the_names_are_as_prometheus_wants_them() throws Exception {
        for (Method event : events()) {
            event.invoke(metrics, arguments(event));
        }
        String text = registry.scrape();
        List<MatchResult> types = Pattern.compile("(?m)^# TYPE (\\S+) (\\S+)$")
                .matcher(text)
                .results()
                .toList();
        assertThat(types).hasSizeGreaterThanOrEqualTo(events().size());
        for (MatchResult type : types) {
            String name = type.group(1);
            assertThat(name).matches("khabar(_[a-z]+)+");
            assertThat(text).contains("# HELP " + name + ' ');
            assertThat(name.endsWith("_max") ? "gauge" : type.group(2))
                    .as(name)
                    .isEqualTo(TYPES.getOrDefault(name, "gauge"));
            assertThat(name.endsWith("_total")).as(name).isEqualTo(type.group(2).equals("counter"));
            assertThat(List.of("summary", "histogram").contains(type.group(2)) && !name.endsWith("_seconds"))
                    .as(name)
                    .isFalse();
        }
        assertThat(Pattern.compile("[{,]([^=,{}]+)=\"").matcher(text).results().map(found -> found.group(1)))
                .isNotEmpty()
                .allMatch(label -> label.matches("[a-z][a-z_]*"));
    }

    /** The second listener hears every event, with what belongs to it. */
    @Test
    void each_event_is_told_on() throws Exception {
        for (Method event : events()) {
            List<String> heard = new ArrayList<>();
            NewsMetrics listener = (NewsMetrics) Proxy.newProxyInstance(
                    NewsMetrics.class.getClassLoader(),
                    new Class<?>[] {NewsMetrics.class},
                    (proxy, told, arguments) -> {
                        heard.add(told.getName() + List.of(arguments == null ? new Object[0] : arguments));
                        return null;
                    });
            Object[] arguments = arguments(event);
            event.invoke(new MeteredMetrics(registry, listener), arguments);
            assertThat(heard).containsExactly(event.getName() + List.of(arguments));
        }
    }

    private static List<Method> events() {
        return Stream.of(NewsMetrics.class.getMethods()).toList();
    }

    private static Object[] arguments(Method event) {
        return Stream.of(event.getParameterTypes())
                .map(type -> {
                    if (type.isEnum()) {
                        return type.getEnumConstants()[1];
                    }
                    Map<Class<?>, Object> examples = Map.of(
                            String.class,
                            "name",
                            int.class,
                            2,
                            long.class,
                            5L,
                            double.class,
                            0.5,
                            Article.class,
                            ARTICLE);
                    return examples.get(type);
                })
                .toArray();
    }

    private Map<String, Double> samples() {
        Map<String, Double> samples = new TreeMap<>();
        registry.scrape().lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            int space = line.lastIndexOf(' ');
            samples.put(line.substring(0, space), Double.parseDouble(line.substring(space + 1)));
        });
        return samples;
    }
}
