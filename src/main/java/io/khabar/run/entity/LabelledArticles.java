package io.khabar.run.entity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.khabar.article.EntityType;
import io.khabar.decode.Decoded;
import io.khabar.decode.Decoder;
import io.khabar.run.RawInputs;
import io.khabar.run.Setting;
import io.khabar.run.Settings;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads articles with their entities from JSON lines, each article through the stream's own decoder. */
final class LabelledArticles {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Decoder decoder;

    LabelledArticles(Settings settings) {
        decoder = new Decoder(settings.number(Setting.MAX_ARTICLE_BYTES));
    }

    void forEach(Path file, Consumer<LabelledArticle> articles) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file, UTF_8)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    articles.accept(article(file + ", line " + number, line));
                }
            }
        }
    }

    private LabelledArticle article(String where, String line) throws IOException {
        JsonNode entities;
        try {
            entities = JSON.readTree(line).path("entities");
        } catch (JsonProcessingException e) {
            // Jackson's own message quotes the line.
            throw new IOException(where + ": no valid JSON");
        }
        if (!entities.isArray()) {
            throw new IOException(where + ": \"entities\" is not a list");
        }
        Decoded decoded = decoder.decode(RawInputs.document(line.getBytes(UTF_8)));
        if (decoded instanceof Decoded.Refused refused) {
            throw new IOException("%s: rejected, %s: %s".formatted(where, refused.reason(), refused.message()));
        }
        List<GoldEntity> all = new ArrayList<>();
        for (JsonNode entity : entities) {
            all.add(entity(where, entity));
        }
        return new LabelledArticle(((Decoded.Page) decoded).articles().get(0), all);
    }

    private static GoldEntity entity(String where, JsonNode entity) throws IOException {
        EntityType type;
        try {
            type = EntityType.valueOf(entity.path("type").asText());
        } catch (IllegalArgumentException e) {
            throw new IOException(where + ": an entity without one of the known types");
        }
        List<String> mentions = new ArrayList<>();
        entity.path("mentions").forEach(mention -> mentions.add(mention.asText()));
        return new GoldEntity(
                entity.path("name_en").asText(),
                type,
                mentions,
                entity.path("head").asBoolean());
    }
}
