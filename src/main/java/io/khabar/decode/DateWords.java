package io.khabar.decode;

import java.text.Normalizer;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of dates, from {@code decode/dates.yaml}, and the form of a date in which they are looked up. */
final class DateWords {
    private static final Map<String, Integer> MONTHS = new HashMap<>();
    private static final Map<String, ZoneOffset> ZONES = new HashMap<>();
    private static final Set<String> IGNORED = new HashSet<>();
    private static final Set<String> MORNING = new HashSet<>();
    private static final Set<String> AFTERNOON = new HashSet<>();

    private static final Pattern LETTERS = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*+");
    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Mn}\u0640]");
    private static final Pattern DOTTED_HALF = Pattern.compile("\\b([ap])\\.\\s?m\\b\\.?");

    static {
        ShippedData.read("dates.yaml").forEach(DateWords::take);
    }

    private DateWords() {}

    private static void take(String key, List<String> words) {
        List<String> normal = words.stream().map(NormalForm::of).toList();
        switch (key) {
            case "am" -> MORNING.addAll(normal);
            case "pm" -> AFTERNOON.addAll(normal);
            case "ignored" -> IGNORED.addAll(normal);
            default -> {
                boolean zone = key.startsWith("+") || key.startsWith("-");
                normal.forEach(word -> {
                    if (zone) {
                        ZONES.put(word, ZoneOffset.of(key));
                    } else {
                        MONTHS.put(word, Integer.valueOf(key));
                    }
                });
            }
        }
    }

    /** ASCII digits, words in their normal form, nothing invisible; signs stay. */
    static String fold(String date) {
        String text = Normalizer.normalize(date.toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
        text = LETTERS.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll(word -> NormalForm.of(word.group()));
        text = DIGIT.matcher(text)
                .replaceAll(
                        digit -> Integer.toString(Character.digit(digit.group().codePointAt(0), 10)));
        return CleanText.bare(DOTTED_HALF.matcher(text).replaceAll("$1m"));
    }

    /** Number of the month, or null. */
    static Integer month(String word) {
        return MONTHS.get(word);
    }

    /** Offset of the zone, or null. */
    static ZoneOffset zone(String word) {
        return ZONES.get(word);
    }

    static boolean isIgnored(String word) {
        return IGNORED.contains(word);
    }

    static boolean isAfternoon(String word) {
        return AFTERNOON.contains(word);
    }

    /** An alternation of the words for the halves of the day. */
    static String halves() {
        return alternation(Stream.concat(MORNING.stream(), AFTERNOON.stream()));
    }

    /** An alternation of all other words. */
    static String words() {
        return alternation(Stream.of(MONTHS.keySet(), ZONES.keySet(), IGNORED).flatMap(Set::stream));
    }

    /** Longest first, since كانون الثاني begins like كانون الأول and "mar" like "march". */
    private static String alternation(Stream<String> words) {
        return words.sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(word -> Pattern.quote(word).replace(" ", "\\E\\s+\\Q"))
                .collect(Collectors.joining("|"));
    }
}
