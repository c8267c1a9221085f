package io.khabar.run.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.khabar.article.Article;
import io.khabar.article.Entity;
import io.khabar.article.EntityType;
import io.khabar.article.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names by one regular expression over the same lists that the service ships. */
final class NaiveNames {
    private static final List<String> FILES =
            List.of("odbl/countries", "places", "odbl/places", "people", "organisations", "events");
    private static final int SHORTEST = 3;

    private final Map<String, Entity> entities = new HashMap<>();
    private final Pattern pattern;

    NaiveNames() {
        ObjectMapper json = new ObjectMapper();
        for (String file : FILES) {
            try (InputStream in = NaiveNames.class.getResourceAsStream("/gazetteer/" + file + ".jsonl");
                    BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    add(json.readTree(line));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        pattern = Alternation.of(entities.keySet());
    }

    private void add(JsonNode entry) {
        Map<String, String> names = new HashMap<>();
        entry.path("names")
                .properties()
                .forEach(name -> names.put(name.getKey(), name.getValue().asText()));
        Entity entity = Entity.newBuilder()
                .setId(entry.path("id").asText())
                .setType(EntityType.valueOf(entry.path("type").asText()))
                .setNames(names)
                .build();
        names.values().forEach(name -> add(name, entity));
        entry.path("aliases").forEach(aliases -> aliases.forEach(alias -> add(alias.asText(), entity)));
    }

    private void add(String name, Entity entity) {
        if (name.length() >= SHORTEST) {
            entities.putIfAbsent(name, entity);
        }
    }

    /** Sets the entities that the article names. */
    void addTo(Article article) {
        Map<String, Entity> found = new LinkedHashMap<>();
        find("headline", article.getHeadline(), found);
        find("body", article.getBody(), found);
        found.values().forEach(entity -> entity.setCount(entity.getMentions().size()));
        article.setEntities(new ArrayList<>(found.values()));
    }

    private void find(String field, String text, Map<String, Entity> found) {
        Matcher names = pattern.matcher(text);
        while (names.find()) {
            Entity known = entities.get(names.group(1));
            found.computeIfAbsent(
                            known.getId(),
                            id -> Entity.newBuilder(known)
                                    .setMentions(new ArrayList<>())
                                    .build())
                    .getMentions()
                    .add(new Span(field, names.start(1), names.end(1), names.group(1)));
        }
    }
}
