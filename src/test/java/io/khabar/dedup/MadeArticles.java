package io.khabar.dedup;

import io.khabar.article.Article;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Makes any number of articles that read like the given ones and are no copies: each word follows a word that it
 * follows somewhere there, so that words, pairs of words and lengths have the frequencies of news.
 */
final class MadeArticles {
    private static final String START = "";

    private final List<Article> models;
    private final Map<String, List<String>> following = new HashMap<>();
    private final Random random;

    MadeArticles(List<Article> models, long seed) {
        this.models = models;
        this.random = new Random(seed);
        for (Article model : models) {
            String before = START;
            for (String word : words(model)) {
                following.computeIfAbsent(before, absent -> new ArrayList<>()).add(word);
                before = word;
            }
        }
    }

    Article next() {
        Article model = Phrasing.any(models, random);
        String id = "%016x%016x".formatted(random.nextLong(), random.nextLong());
        return Article.newBuilder(model)
                .setId(id)
                .setUrl("https://made.example/" + id)
                .setHeadline(text(model.getHeadline().split("\\s+").length))
                .setBody(text(words(model).size()))
                .build();
    }

    private String text(int words) {
        List<String> text = new ArrayList<>(words);
        String word = START;
        while (text.size() < words) {
            word = Phrasing.any(following.getOrDefault(word, following.get(START)), random);
            text.add(word);
        }
        return String.join(" ", text);
    }

    private static List<String> words(Article article) {
        return Arrays.stream(article.getBody().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
