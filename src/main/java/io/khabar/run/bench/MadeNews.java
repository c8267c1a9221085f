package io.khabar.run.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.khabar.article.RawArticle;
import io.khabar.run.RawInputs;
import io.khabar.run.bench.Piece.Origin;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Any number of Arabic articles that read like the given sentences and, unless they are meant to be, are no copies of each
 * other: more than half of the longer words are replaced by words of a large vocabulary. The same for the same seed.
 *
 * <p>Of a hundred, about {@value #NEAR} are edits by another outlet of one of the last {@value #RECENT} stories, {@value #EXACT} the
 * very same text elsewhere, {@value #REVISED} new editions and {@value #AGAIN} the same page again.
 */
final class MadeNews {
    static final int NEAR = 8;
    static final int EXACT = 4;
    static final int REVISED = 4;
    static final int AGAIN = 2;

    private static final int RECENT = 200;
    private static final double REPLACED = 0.6;
    private static final int SHORT_WORD = 3;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> AGENCIES = List.of("وكالات", "مراسلنا", "غرفة الأخبار", "خدمة الأنباء");

    private final Sentences sentences;
    private final MadeWords words;
    private final int characters;
    private final Random random;
    private final String site;
    private final List<Page> recent = new ArrayList<>();
    private int made;

    private record Page(String url, String source, String headline, List<String> body) {}

    /** @param characters about so many characters has the body of each */
    MadeNews(Sentences sentences, int characters, long seed) {
        this.sentences = sentences;
        this.words = new MadeWords(1);
        this.characters = characters;
        this.random = new Random(seed);
        this.site = "https://made-" + Long.toHexString(seed) + ".example/news/";
    }

    /** The next article, of any kind. */
    Piece next() {
        int kind = random.nextInt(100);
        if (recent.isEmpty() || kind >= NEAR + EXACT + REVISED + AGAIN) {
            return story();
        }
        int place = random.nextInt(recent.size());
        Page page = recent.get(place);
        if (kind < NEAR) {
            return piece(new Page(url(), source(), headline(), edited(page.body())), Origin.NEAR_COPY);
        }
        if (kind < NEAR + EXACT) {
            return piece(new Page(url(), source(), page.headline(), page.body()), Origin.EXACT_COPY);
        }
        if (kind < NEAR + EXACT + REVISED) {
            List<String> body = new ArrayList<>(page.body());
            body.add(sentence());
            Page revised = new Page(page.url(), page.source(), page.headline(), body);
            recent.set(place, revised);
            return piece(revised, Origin.REVISION);
        }
        return piece(page, Origin.REDELIVERY);
    }

    /** The next article that is news of its own. */
    Piece story() {
        List<String> body = new ArrayList<>();
        for (int length = 0; length < characters; ) {
            String sentence = sentence();
            int room = characters - length;
            body.add(sentence.length() <= room || body.isEmpty() && room < SHORT_WORD ? sentence : cut(sentence, room));
            length += sentence.length() + 1;
        }
        Page page = new Page(url(), source(), headline(), body);
        if (recent.size() < RECENT) {
            recent.add(page);
        } else {
            recent.set(random.nextInt(RECENT), page);
        }
        return piece(page, Origin.STORY);
    }

    private static String cut(String sentence, int room) {
        int end = sentence.indexOf(' ', room);
        return end < 0 ? sentence : sentence.substring(0, end);
    }

    /** A line of the agency, a sentence gone, a word in some of the others changed. */
    private List<String> edited(List<String> body) {
        List<String> edited = new ArrayList<>(body);
        if (edited.size() > 4) {
            edited.remove(1 + random.nextInt(edited.size() - 1));
        }
        for (int i = 0; i < edited.size(); i += 4) {
            String sentence = edited.get(i);
            int end = sentence.lastIndexOf(' ');
            edited.set(i, sentence.substring(0, Math.max(0, end)) + ' ' + words.next(random));
        }
        edited.set(0, AGENCIES.get(random.nextInt(AGENCIES.size())) + " - " + edited.get(0));
        return edited;
    }

    private String headline() {
        return varied(any(sentences.headlines()));
    }

    private String sentence() {
        return varied(any(sentences.bodies()));
    }

    private String varied(String sentence) {
        StringBuilder varied = new StringBuilder(sentence.length() + 16);
        for (String word : sentence.split("\\s+")) {
            boolean kept = word.length() <= SHORT_WORD || random.nextDouble() >= REPLACED;
            varied.append(varied.isEmpty() ? "" : " ").append(kept ? word : words.next(random));
        }
        return varied.toString();
    }

    private String any(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    private String url() {
        return site + ++made;
    }

    private String source() {
        return "Outlet " + made % 400;
    }

    private static Piece piece(Page page, Origin origin) {
        return piece(page.url(), page.source(), page.headline(), String.join("\n", page.body()), origin);
    }

    static Piece piece(String url, String source, String headline, String body, Origin origin) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("url", url);
        fields.put("source", source);
        fields.put("headline", headline);
        fields.put("body", body);
        fields.put("published", "2026-01-02T10:00:00Z");
        try {
            byte[] json = JSON.writeValueAsString(fields).getBytes(UTF_8);
            RawArticle raw = RawInputs.document(json);
            return new Piece(RawInputs.key(raw), raw, origin);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many of each kind there are among pieces. */
    static Map<Origin, Long> kinds(List<Piece> pieces) {
        return pieces.stream().collect(Collectors.groupingBy(Piece::origin, Collectors.counting()));
    }
}
