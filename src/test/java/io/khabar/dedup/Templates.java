package io.khabar.dedup;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.khabar.article.Article;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Fills the daily templates of newspapers with facts: articles that share most of their words and are not copies.
 *
 * <p>The same articles for the same seed. Both of a pair come from the same source, as bulletins do, and never share a
 * filled-in list entry for entry.
 */
final class Templates {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Pattern SLOT = Pattern.compile("\\{(\\p{L}+)(?::(\\d+)-(\\d+))?}");

    private final List<Template> templates = read("templates.yaml", new TypeReference<>() {});
    private final Map<String, Map<String, List<String>>> fillers = read("fillers.yaml", new TypeReference<>() {});
    private final Random random;

    Templates(long seed) {
        this.random = new Random(seed);
    }

    /** A text with slots. */
    record Template(String name, String language, String headline, String body) {
        String label() {
            return name + " (" + language + ")";
        }
    }

    /** Two days of one template. */
    record Pair(String template, Article a, Article b) {}

    /** So many pairs of each template. */
    List<Pair> pairs(int each) {
        List<Pair> pairs = new ArrayList<>();
        for (Template template : templates) {
            for (int i = 0; i < each; i++) {
                pairs.add(new Pair(template.label(), filled(template), filled(template)));
            }
        }
        return pairs;
    }

    /** One article made of the template. */
    private Article filled(Template template) {
        String id = "%016x%016x".formatted(random.nextLong(), random.nextLong());
        Set<String> taken = new HashSet<>();
        String country = Phrasing.any(fillers.get(template.language()).get("country"), random);
        return Article.newBuilder()
                .setId(id)
                .setUrl("https://daily.example/" + id)
                .setSource("Daily")
                .setLanguage(template.language())
                .setHeadline(fill(template.headline(), template.language(), country, taken))
                .setBody(fill(template.body(), template.language(), country, taken)
                        .strip())
                .build();
    }

    private String fill(String text, String language, String country, Set<String> taken) {
        return SLOT.matcher(text).replaceAll(slot -> switch (slot.group(1)) {
            case "n" -> Integer.toString(number(slot));
            case "d" -> String.format(Locale.ROOT, "%d.%02d", number(slot), random.nextInt(100));
            case "time" -> String.format(Locale.ROOT, "%d:%02d", 1 + random.nextInt(23), random.nextInt(60));
            case "country" -> country; // One article is about one country.
            default -> untaken(fillers.get(language).get(slot.group(1)), taken);
        });
    }

    private int number(MatchResult slot) {
        int low = Integer.parseInt(slot.group(2));
        return low + random.nextInt(Integer.parseInt(slot.group(3)) - low + 1);
    }

    /** An entry that the article does not have yet. */
    private String untaken(List<String> entries, Set<String> taken) {
        String entry = Phrasing.any(entries, random);
        return taken.add(entry) || taken.containsAll(entries) ? entry : untaken(entries, taken);
    }

    private static <T> T read(String file, TypeReference<T> type) {
        try (InputStream in = Templates.class.getResourceAsStream("/dedup/" + file)) {
            return YAML.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
