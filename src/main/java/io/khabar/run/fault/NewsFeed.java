package io.khabar.run.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.khabar.article.RawArticle;
import io.khabar.run.fault.Story.Page;
import io.khabar.run.fault.Story.Text;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A feed of invented news in which every way of coming twice is found, and that knows what belongs together; the same
 * for the same seed.
 *
 * <p>Of a hundred events about fifty bring a new story or a bulletin, which is a table that comes daily with other
 * numbers. The others bring a story again: half of them one of the latest stories, so that it is still without its
 * verdict, half any. Now and then many outlets bring one story at a moment.
 */
public final class NewsFeed {
    /** Attribute that carries an event's number through the service. */
    public static final String NUMBER = "event";

    /** In the place of a story: nothing can be made of the event. */
    public static final int REJECTED = 0;

    private static final int LATEST = 12;
    private static final int CROWD_EVERY = 500;
    private static final int CROWD = 20;

    /** Stories that an endless feed can still bring again; it would fill the memory with older ones. */
    private static final int REMEMBERED = 4_000;

    /**
     * One event.
     *
     * @param story what belongs together has the same
     * @param source publisher, who has one page of a story unless it is republished
     * @param redelivery whether the page has the same words as when it came last
     */
    public record Event(int number, int story, String source, boolean redelivery, RawArticle raw) {}

    private final Random random;
    private final boolean republished;
    private final Deque<Event> ready = new ArrayDeque<>();
    private final List<Story> stories = new ArrayList<>();
    private int events;
    private int numbered = REJECTED;

    private NewsFeed(long seed, boolean republished) {
        this.random = new Random(seed);
        this.republished = republished;
    }

    public static List<Event> events(int count, long seed) {
        return new NewsFeed(seed, true).take(count);
    }

    /** No publisher brings a story under a second address. */
    public static List<Event> withoutRepublications(int count, long seed) {
        return new NewsFeed(seed, false).take(count);
    }

    /** One that is asked for its {@link #next}. */
    static NewsFeed endless(long seed) {
        return new NewsFeed(seed, true);
    }

    Event next() {
        while (ready.isEmpty()) {
            bring();
        }
        if (stories.size() > 2 * REMEMBERED) {
            stories.subList(0, REMEMBERED).clear();
        }
        return ready.remove();
    }

    private List<Event> take(int count) {
        List<Event> taken = new ArrayList<>();
        while (taken.size() < count) {
            taken.add(next());
        }
        return taken;
    }

    private void bring() {
        int kind = random.nextInt(100);
        if (events % CROWD_EVERY == CROWD_EVERY / 2) {
            crowd();
        } else if (kind < 47 || stories.isEmpty()) {
            begin();
        } else if (kind < 51) {
            table();
        } else if (kind < 53) {
            String url = url("empty");
            add(REJECTED, "", false, raw("text/plain", url, " "));
        } else {
            boolean latest = random.nextBoolean();
            int behind = random.nextInt(latest ? Math.min(LATEST, stories.size()) : stories.size());
            again(kind, stories.get(stories.size() - 1 - behind));
        }
    }

    private Story begin() {
        Story story = new Story(++numbered, random);
        stories.add(story);
        add(story, false, story.put(url("story"), source(), story.first()));
        return story;
    }

    private void crowd() {
        Story story = begin();
        for (int copy = 0; copy < CROWD; copy++) {
            add(story, false, story.put(url("copy"), source(), story.edited(random)));
        }
    }

    private void table() {
        Prose prose = random.nextBoolean() ? Prose.ARABIC : Prose.ENGLISH;
        add(++numbered, "Daily", false, json(url("table"), "Daily", "Bulletin", prose.bulletin(random)));
    }

    private void again(int kind, Story story) {
        Page page = story.any(random);
        if (kind < 68) {
            add(story, false, story.put(url("copy"), source(), story.edited(random)));
        } else if (kind < 76) {
            add(story, false, story.put(url("mirror"), source(), page.text()));
        } else if (kind < 84) {
            add(story, true, page);
        } else if (kind < 87) {
            Text spaced = new Text(
                    page.text().headline() + ' ', List.of(page.text().body().replace(" ", "  ")));
            add(story, true, new Page(page.url(), page.source(), spaced));
        } else if (!story.moves) {
            add(story, false, story.put(page.url(), page.source(), story.updated(random)));
        } else if (republished) {
            add(story, false, new Page(url("again"), story.outlet(), story.republished(random)));
        } else {
            add(story, false, story.put(url("copy"), source(), story.edited(random)));
        }
    }

    private void add(Story story, boolean redelivery, Page page) {
        Text text = page.text();
        add(story.number, page.source(), redelivery, json(page.url(), page.source(), text.headline(), text.body()));
    }

    private void add(int story, String source, boolean redelivery, RawArticle raw) {
        raw.setAttributes(Map.of(NUMBER, Integer.toString(events)));
        ready.add(new Event(events++, story, source, redelivery, raw));
    }

    private String url(String kind) {
        return "https://" + kind + ".example/" + events;
    }

    private String source() {
        return "Outlet " + events;
    }

    private static RawArticle json(String url, String source, String headline, String body) {
        String json = "{\"url\":\"%s\",\"source\":\"%s\",\"headline\":\"%s\",\"body\":\"%s\"}"
                .formatted(url, source, headline, body.replace("\n", "\\n"));
        return raw("application/json", url, json);
    }

    private static RawArticle raw(String mediaType, String url, String content) {
        return RawArticle.newBuilder()
                .setUrl(url)
                .setMediaType(mediaType)
                .setContent(ByteBuffer.wrap(content.getBytes(UTF_8)))
                .build();
    }
}
