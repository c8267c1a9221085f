package io.khabar.run.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.article.Article;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What the page keeps is bounded, and what it tells of it is right. */
class BoundsTest {
    @Test
    void the_newest_articles_are_kept_and_no_more_than_that() {
        Articles articles = new Articles();
        for (int i = 0; i < 5000; i++) {
            add(articles, i, "نص");
        }
        assertThat(articles.size()).isEqualTo(600);
        assertThat(articles.find("4999")).isPresent();
        assertThat(articles.find("4399")).isEmpty();
        assertThat(articles.newest(3)).extracting(Headline::id).containsExactly("4999", "4998", "4997");
    }

    @Test
    void large_articles_are_kept_in_smaller_number() {
        Articles articles = new Articles();
        for (int i = 0; i < 100; i++) {
            add(articles, i, "ن".repeat(1_000_000));
        }
        assertThat(articles.size()).isBetween(10, 12);
        add(articles, 100, "ن".repeat(20_000_000));
        assertThat(articles.size()).isEqualTo(1);
        add(articles, 101, "نص");
        assertThat(articles.size()).isEqualTo(1);
        assertThat(articles.find("101")).isPresent();
    }

    @Test
    void an_older_edition_does_not_take_the_place_of_a_newer_one() {
        Articles articles = new Articles();
        Article second = article(7, "نص");
        second.setRevision(2);
        articles.change("7", card -> card.edition(second, 20));
        add(articles, 7, "نص");
        assertThat(articles.find("7").orElseThrow().article.getRevision()).isEqualTo(2);
        assertThat(articles.newest(1).get(0).at()).isEqualTo(20);
    }

    @Test
    void percentiles_are_by_nearest_rank_and_told_once() {
        Latencies latencies = new Latencies();
        for (int i = 100; i >= 1; i--) {
            latencies.add(i);
        }
        assertThat(latencies.take()).isEqualTo(new Sample.Latency(50L, 95L, 99L));
        assertThat(latencies.take()).isEqualTo(Sample.Latency.NONE);
        latencies.add(-5);
        assertThat(latencies.take()).isEqualTo(new Sample.Latency(0L, 0L, 0L));
    }

    @Test
    void a_meter_forgets_after_ten_minutes() {
        AtomicLong now = new AtomicLong(1_000_000_000_000L);
        Meter meter = new Meter(now::get);
        for (int i = 0; i < 50; i++) {
            meter.add();
            now.addAndGet(1000);
        }
        assertThat(meter.perMinute()).isEqualTo(5.0);
        now.addAndGet(500_000);
        assertThat(meter.perMinute()).isEqualTo(5.0);
        now.addAndGet(100_000);
        assertThat(meter.perMinute()).isZero();
        meter.add();
        now.addAndGet(86_400_000);
        assertThat(meter.perMinute()).isZero();
    }

    @Test
    void the_oldest_samples_go_after_an_hour() {
        History history = new History();
        for (int i = 0; i < 1000; i++) {
            history.add(new Sample(5000L * i, Map.of("decoded", 10L * i), Map.of(), Sample.Latency.NONE, null));
        }
        List<History.Point> points = history.points();
        assertThat(points).hasSize(720);
        assertThat(points.get(0).rate()).isNull();
        assertThat(points.get(719).rate()).isEqualTo(2.0);
        assertThat(history.newest()).contains(points.get(719));
        assertThat(history.newest(sample -> sample.at() <= 4_000_000)
                        .orElseThrow()
                        .at())
                .isEqualTo(4_000_000);
        assertThat(history.newest(sample -> sample.at() < 0).orElseThrow().at())
                .isEqualTo(points.get(0).at());
    }

    @Test
    void sources_without_end_are_forgotten_the_longest_silent_first() {
        SourceCounts sources = new SourceCounts();
        for (int i = 0; i < 2000; i++) {
            sources.article("source " + i, i);
        }
        assertThat(sources.size()).isEqualTo(500);
        assertThat(sources.freshest(1)).containsExactly(new SourceCounts.Row("source 1999", 1, 0, 1999));
    }

    @Test
    void a_text_is_never_cut_through_a_letter() {
        assertThat(Headline.cut("ab\uD83D\uDE00cd", 3)).isEqualTo("ab…");
        assertThat(Headline.cut("هدنة", 4)).isEqualTo("هدنة");
    }

    private static void add(Articles articles, int number, String body) {
        Article article = article(number, body);
        articles.change(article.getId(), card -> card.edition(article, number));
    }

    private static Article article(int number, String body) {
        return Article.newBuilder()
                .setId(Integer.toString(number))
                .setHeadline("عنوان")
                .setBody(body)
                .build();
    }
}
