package io.khabar.run.bench;

import io.khabar.analysis.Words;
import io.khabar.article.Article;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Names for a gazetteer of any size, of one to four words each: most begin with a word of the given articles and go on
 * with made ones, so that a search for them begins often, goes some way and seldom ends in a find.
 */
public final class MadeNames {
    private static final String LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";
    private static final double FROM_TEXT = 0.6;
    private static final double NEXT_FROM_TEXT = 0.1;

    private final List<String> words;
    private final Random random;

    public MadeNames(List<Article> articles, long seed) {
        Set<String> all = new LinkedHashSet<>();
        for (Article article : articles) {
            all.addAll(Words.of(article.getHeadline()).forms());
            all.addAll(Words.of(article.getBody()).forms());
        }
        words = new ArrayList<>(all);
        random = new Random(seed);
    }

    public String next() {
        int more = random.nextInt(4);
        StringBuilder name = new StringBuilder(more > 0 && random.nextDouble() < FROM_TEXT ? known() : made());
        for (int i = 0; i < more; i++) {
            name.append(' ').append(random.nextDouble() < NEXT_FROM_TEXT ? known() : made());
        }
        return name.toString();
    }

    private String known() {
        return words.get(random.nextInt(words.size()));
    }

    private String made() {
        StringBuilder word = new StringBuilder();
        for (int length = 5 + random.nextInt(5); length > 0; length--) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return word.toString();
    }
}
