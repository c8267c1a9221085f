package io.khabar.run.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.article.Article;
import io.khabar.decode.Decoded;
import io.khabar.decode.Decoder;
import io.khabar.dedup.PairJudge;
import io.khabar.dedup.Resemblance;
import io.khabar.dedup.Verdict;
import io.khabar.run.fault.NewsFeed.Event;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The feed is what it says: otherwise what is compared with it would prove nothing. */
class NewsFeedTest {
    private static final float CLEARLY = 0.6f;
    private static final String STORY = "story";
    private static final List<Event> FEED = NewsFeed.events(Integer.getInteger("khabar.articles", 3_000), 11);
    private static final Map<Integer, List<Article>> STORIES = FEED.stream()
            .filter(event -> event.story() != NewsFeed.REJECTED)
            .collect(Collectors.groupingBy(
                    Event::story, Collectors.mapping(NewsFeedTest::article, Collectors.toList())));

    private final PairJudge judge = new PairJudge(3, 16, 0.5);

    @Test
    void the_same_seed_gives_the_same_feed() {
        assertThat(NewsFeed.events(500, 11)).isEqualTo(FEED.subList(0, 500));
        assertThat(NewsFeed.events(500, 12)).isNotEqualTo(FEED.subList(0, 500));
    }

    @Test
    void any_two_texts_of_a_story_are_alike() {
        STORIES.forEach((story, articles) -> {
            for (Article earlier : articles) {
                for (Article later : articles) {
                    if (!earlier.getId().equals(later.getId())) {
                        Resemblance resemblance = judge.judge(earlier, later);
                        assertThat(resemblance.verdict() == Verdict.DISTINCT ? 0 : resemblance.similarity())
                                .as("story %d, %s and %s: %s", story, earlier.getUrl(), later.getUrl(), resemblance)
                                .isGreaterThan(CLEARLY);
                    }
                }
            }
        });
    }

    @Test
    void two_stories_or_tables_are_not() {
        List<List<Article>> stories = List.copyOf(STORIES.values());
        Random random = new Random(1);
        for (int pair = 0; pair < 5_000; pair++) {
            Article earlier = any(any(stories, random), random);
            assertDistinct(earlier, any(any(stories, random), random));
        }
        List<Article> tables = stories.stream()
                .map(articles -> articles.get(0))
                .filter(article -> article.getHeadline().equals("Bulletin"))
                .toList();
        assertThat(tables).hasSizeGreaterThan(50);
        tables.forEach(earlier -> tables.forEach(later -> assertDistinct(earlier, later)));
    }

    @Test
    void every_way_of_coming_twice_is_in_it() {
        Map<String, Long> hosts = FEED.stream()
                .collect(Collectors.groupingBy(
                        event -> URI.create(event.raw().getUrl()).getHost(), TreeMap::new, Collectors.counting()));
        assertThat(hosts.keySet())
                .containsExactly(
                        "again.example",
                        "copy.example",
                        "empty.example",
                        "mirror.example",
                        "story.example",
                        "table.example");
        assertThat(hosts.values()).allMatch(count -> count > 30);
        assertThat(FEED).filteredOn(Event::redelivery).hasSizeGreaterThan(200);
    }

    @Test
    void a_redelivery_has_the_words_that_the_page_had_last() {
        Map<String, String> last = new HashMap<>();
        for (Event event : FEED) {
            if (event.story() != NewsFeed.REJECTED) {
                Article article = article(event);
                String words = article.getHeadline() + ' ' + article.getBody().replaceAll("\\s+", " ");
                assertThat(words.equals(last.put(article.getId(), words)))
                        .as("event %d", event.number())
                        .isEqualTo(event.redelivery());
            }
        }
    }

    private void assertDistinct(Article earlier, Article later) {
        if (!earlier.getAttributes().get(STORY).equals(later.getAttributes().get(STORY))) {
            Resemblance resemblance = judge.judge(earlier, later);
            assertThat(resemblance.verdict())
                    .as("%s and %s: %s", earlier.getUrl(), later.getUrl(), resemblance)
                    .isEqualTo(Verdict.DISTINCT);
        }
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static Article article(Event event) {
        Decoded.Page page = (Decoded.Page) new Decoder(Decoder.DEFAULT_MAX_BYTES).decode(event.raw());
        Article article = page.articles().get(0);
        article.setAttributes(Map.of(STORY, Integer.toString(event.story())));
        return article;
    }
}
