package io.khabar.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.article.Article;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The protocol with texts that were edited as newsrooms do it, through the real signatures and comparison. */
class EditedTextsTest {
    private static final int STORIES = 40;
    private static final int COPIES = 4;

    /** Articles, and the story that each belongs to. */
    private record Feed(List<Article> articles, Map<String, Integer> stories) {}

    @Test
    void each_story_is_published_on_any_number_of_partitions_and_hardly_any_twice() {
        Feed feed = feed(17);
        for (int partitions : new int[] {1, 2, 4, 7}) {
            Simulation simulation =
                    new Simulation(partitions, partitions, Duration.ofDays(7), new Signer(3, 16), new Comparison(0.5));
            Random pace = new Random(partitions);
            long time = 1_000;
            for (Article article : feed.articles()) {
                simulation.arrive(article, time += pace.nextInt(3));
                simulation.run(pace.nextInt(20));
            }
            simulation.rest();

            Set<Integer> published = new HashSet<>();
            simulation.articles.forEach(article -> published.add(feed.stories().get(article.getHeadline())));
            assertThat(published).as("stories, partitions %d", partitions).hasSize(STORIES);
            assertThat(simulation.metrics.count("originals"))
                    .as("originals, partitions %d", partitions)
                    .isBetween((long) STORIES, (long) STORIES + feed.articles().size() / 100);
            assertThat(simulation.articles.size() + simulation.duplicates.size())
                    .isEqualTo(feed.articles().size());
            assertThat(simulation.unsettled()).isEmpty();
        }
    }

    private static Feed feed(long seed) {
        Random random = new Random(seed);
        List<Article> articles = new ArrayList<>();
        Map<String, Integer> stories = new HashMap<>();
        for (int story = 0; story < STORIES; story++) {
            String headline = sentence(random, 7);
            List<String> body = new ArrayList<>();
            for (int line = 0; line < 9; line++) {
                body.add(sentence(random, 14));
            }
            for (int copy = 0; copy <= COPIES; copy++) {
                String title = copy == 2 ? headline + ' ' + sentence(random, 2) : headline;
                stories.put(title, story);
                articles.add(Labelled.article(
                        "story-%d-%d".formatted(story, copy), title, edited(random, body, copy), "source " + copy));
            }
        }
        Collections.shuffle(articles, random);
        return new Feed(articles, stories);
    }

    /** The text as it stands, with an agency's line, with a sentence cut, with one added, or with two changed places. */
    private static String edited(Random random, List<String> body, int edit) {
        List<String> lines = new ArrayList<>(body);
        switch (edit) {
            case 1 -> lines.add(0, sentence(random, 3));
            case 2 -> lines.remove(random.nextInt(lines.size()));
            case 3 -> lines.add(random.nextInt(lines.size()), sentence(random, 12));
            case 4 -> Collections.swap(lines, 2, 3);
            default -> {
                // As it stands.
            }
        }
        return String.join("\n", lines);
    }

    private static String sentence(Random random, int words) {
        StringBuilder sentence = new StringBuilder();
        for (int word = 0; word < words; word++) {
            for (int letter = 3 + random.nextInt(4); letter > 0; letter--) {
                sentence.append("ابتثجحخدرسشصطعغفقكلمنهي".charAt(random.nextInt(23)));
            }
            sentence.append(word < words - 1 ? " " : ".");
        }
        return sentence.toString();
    }
}
