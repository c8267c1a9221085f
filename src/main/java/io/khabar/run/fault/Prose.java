package io.khabar.run.fault;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Invented prose: the common words are a language's own, all others are made of its letters, so that two texts share no
 * more than news on different things does.
 */
enum Prose {
    ARABIC(
            List.of("ب", "ت", "ج", "ح", "د", "ر", "س", "ص", "ط", "ع", "ف", "ق", "ل", "م", "ن", "ه"),
            4,
            List.of("في", "من", "على", "إلى", "عن", "مع", "بعد", "خلال"),
            List.of(
                    "أعلن الوسطاء التوصل إلى وقف إطلاق النار في",
                    "وصلت شاحنات من المساعدات الإنسانية إلى",
                    "بحث وزير الخارجية مع نظيره ملف",
                    "أفرج الطرفان عن الرهائن بموجب صفقة التبادل في",
                    "انقذ خفر السواحل قاربا قبالة ساحل",
                    "افتتح الرئيس معرض الكتاب في"),
            "تحديث"),
    ENGLISH(
            List.of("ba", "de", "fi", "go", "ka", "lo", "mi", "nu", "pe", "ro", "su", "ta", "ve", "zo"),
            3,
            List.of("in", "of", "on", "to", "from", "with", "after", "during"),
            List.of(
                    "Mediators announced a ceasefire in",
                    "Trucks with humanitarian aid reached",
                    "The foreign minister discussed with his counterpart the file of",
                    "Both sides released hostages under the exchange deal of",
                    "The coast guard rescued a boat near",
                    "The president opened the book fair of"),
            "Update");

    private static final int SENTENCE_WORDS = 11;

    private final List<String> syllables;
    private final int length;
    private final List<String> commonWords;
    private final List<String> openings;
    private final String update;

    Prose(List<String> syllables, int length, List<String> commonWords, List<String> openings, String update) {
        this.syllables = syllables;
        this.length = length;
        this.commonWords = commonWords;
        this.openings = openings;
        this.update = update;
    }

    /** A word that hardly any other text has. */
    String word(Random random) {
        return IntStream.range(0, length + random.nextInt(3))
                .mapToObj(syllable -> syllables.get(random.nextInt(syllables.size())))
                .collect(Collectors.joining());
    }

    List<String> words(int count, Random random) {
        return Stream.generate(() -> word(random)).limit(count).toList();
    }

    /** How a text of news on something begins: rules can find it. */
    String opening(List<String> names, Random random) {
        return openings.get(random.nextInt(openings.size())) + ' ' + sentence(names, random);
    }

    /** Words of its own, a common one here and there, and two of the names that the text is about. */
    String sentence(List<String> names, Random random) {
        StringBuilder sentence = new StringBuilder(names.get(random.nextInt(names.size())));
        for (int word = 0; word < SENTENCE_WORDS; word++) {
            sentence.append(' ')
                    .append(word % 4 == 0 ? commonWords.get(random.nextInt(commonWords.size())) : word(random));
        }
        return sentence.append(' ')
                .append(names.get(random.nextInt(names.size())))
                .append('.')
                .toString();
    }

    /** A line that an outlet adds when it has news on a story. */
    String updateLine(Random random) {
        return update + ": " + String.join(" ", words(4, random)) + '.';
    }

    /** A line that an outlet adds to what an agency wrote. */
    String agencyLine(Random random) {
        return word(random) + " (" + word(random) + ").";
    }

    /** A daily table: the same words each time, with other numbers. */
    String bulletin(Random random) {
        return commonWords.stream()
                .map(word -> update + ' ' + word + ' ' + number(random) + ' ' + number(random) + '.')
                .collect(Collectors.joining("\n"));
    }

    private static int number(Random random) {
        return 1_000 + random.nextInt(900_000);
    }
}
