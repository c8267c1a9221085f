package io.khabar.run.fault;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * One piece of news with every page that carries it. Each text is an edit of the first, so that any two of them are
 * alike, however many there are.
 */
final class Story {
    private static final int SENTENCES = 10;
    private static final int HEADLINE_WORDS = 7;

    /** One story of so many moves. */
    private static final int MOVING = 6;

    /** A text as one outlet has it. */
    record Text(String headline, List<String> sentences) {
        String body() {
            return String.join("\n", sentences);
        }
    }

    /** A page with the text that it has now. */
    record Page(String url, String source, Text text) {}

    final int number;

    /** Whether its first outlet brings what is new about it under another address; then no page of it changes. */
    final boolean moves;

    private final Prose prose;
    private final List<String> names;
    private final Text first;
    private final Map<String, Page> pages = new LinkedHashMap<>();

    Story(int number, Random random) {
        this.number = number;
        this.moves = random.nextInt(MOVING) == 0;
        this.prose = random.nextBoolean() ? Prose.ARABIC : Prose.ENGLISH;
        this.names = prose.words(4, random);
        List<String> sentences = new ArrayList<>();
        sentences.add(prose.opening(names, random));
        while (sentences.size() < SENTENCES) {
            sentences.add(prose.sentence(names, random));
        }
        this.first = new Text(String.join(" ", prose.words(HEADLINE_WORDS, random)), sentences);
    }

    Text first() {
        return first;
    }

    /** Any page of those that have the story. */
    Page any(Random random) {
        return List.copyOf(pages.values()).get(random.nextInt(pages.size()));
    }

    /** Who brought it first. */
    String outlet() {
        return pages.values().iterator().next().source();
    }

    /** The page with this text now, whether it is new or not. */
    Page put(String url, String source, Text text) {
        Page page = new Page(url, source, text);
        pages.put(url, page);
        return page;
    }

    /** As an outlet has its own text under another address: a line more. */
    Text republished(Random random) {
        List<String> sentences = new ArrayList<>(first.sentences());
        sentences.add(prose.updateLine(random));
        return new Text(first.headline(), sentences);
    }

    /** As an outlet edits its own text: a line more, a word changed, now and then the end cut off. */
    Text updated(Random random) {
        List<String> sentences = new ArrayList<>(first.sentences());
        if (random.nextInt(4) == 0) {
            sentences.remove(sentences.size() - 1);
        }
        replaceWord(sentences, random);
        sentences.add(prose.updateLine(random));
        return new Text(first.headline(), sentences);
    }

    /** As an outlet edits another's: agency lines, a sentence cut or added, another headline. */
    Text edited(Random random) {
        List<String> sentences = new ArrayList<>(first.sentences());
        if (random.nextBoolean()) {
            sentences.remove(1 + random.nextInt(sentences.size() - 1));
        }
        if (random.nextBoolean()) {
            sentences.add(1 + random.nextInt(sentences.size()), prose.sentence(names, random));
        }
        if (random.nextBoolean()) {
            sentences.set(0, prose.word(random) + " - " + sentences.get(0));
        }
        replaceWord(sentences, random);
        sentences.add(prose.agencyLine(random));
        String headline = random.nextBoolean() ? first.headline() : String.join(" ", prose.words(6, random));
        return new Text(headline, sentences);
    }

    private void replaceWord(List<String> sentences, Random random) {
        int place = 1 + random.nextInt(sentences.size() - 1);
        String sentence = sentences.get(place);
        sentences.set(place, sentence.substring(0, sentence.lastIndexOf(' ')) + ' ' + prose.word(random) + '.');
    }
}
