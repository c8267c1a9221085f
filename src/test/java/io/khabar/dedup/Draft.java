package io.khabar.dedup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text under the editor's hands: a headline and sentences, each with the white space behind it. */
final class Draft {
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?؟۔]\\s)|(?<=\\n)");
    private static final Pattern SPACE = Pattern.compile("(?<=\\s)(?=\\S)");

    String headline;
    final List<String> sentences;

    Draft(String headline, String body) {
        this.headline = headline;
        this.sentences = new ArrayList<>(Arrays.asList(SENTENCE.split(body)));
    }

    /** The sentences as one text; one that was the last of the text before gets a line of its own. */
    String body() {
        StringBuilder body = new StringBuilder();
        for (String sentence : sentences) {
            boolean open = !body.isEmpty() && !Character.isWhitespace(body.charAt(body.length() - 1));
            body.append(open ? "\n" : "").append(sentence);
        }
        return body.toString().strip();
    }

    List<String> words() {
        return Arrays.stream(body().split("\\s+"))
                .filter(word -> !word.isBlank())
                .toList();
    }

    void truncate(double share) {
        String body = body();
        int end = (int) Math.max(Math.min(20, body.length()), Math.round(share * body.length()));
        sentences.clear();
        sentences.add(end == body.length() ? body : body.substring(0, end) + "…");
    }

    void eachSentence(UnaryOperator<String> edit) {
        sentences.replaceAll(edit);
    }

    /** Edits each word, whose punctuation is part of it; white space stays. */
    void eachWord(UnaryOperator<String> edit) {
        sentences.replaceAll(sentence -> words(sentence, edit));
    }

    String headlineWords(UnaryOperator<String> edit) {
        return words(headline, edit);
    }

    private static String words(String text, UnaryOperator<String> edit) {
        return SPACE.splitAsStream(text)
                .map(part -> {
                    String word = part.strip();
                    return word.isEmpty() ? part : part.replace(word, edit.apply(word));
                })
                .collect(Collectors.joining());
    }
}
