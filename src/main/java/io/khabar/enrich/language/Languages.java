package io.khabar.enrich.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The languages that are told apart: their codes, and the scripts that they are written in. */
final class Languages {
    /** From the detector's codes (ISO 639-3) to BCP 47. */
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("ara", "ar"),
            Map.entry("pes", "fa"),
            Map.entry("fas", "fa"),
            Map.entry("urd", "ur"),
            Map.entry("pus", "ps"),
            Map.entry("heb", "he"),
            Map.entry("eng", "en"),
            Map.entry("fra", "fr"),
            Map.entry("spa", "es"),
            Map.entry("deu", "de"),
            Map.entry("ita", "it"),
            Map.entry("por", "pt"),
            Map.entry("nld", "nl"),
            Map.entry("tur", "tr"),
            Map.entry("ind", "id"),
            Map.entry("pol", "pl"),
            Map.entry("swe", "sv"),
            Map.entry("ron", "ro"),
            Map.entry("rus", "ru"),
            Map.entry("ukr", "uk"),
            Map.entry("bul", "bg"),
            Map.entry("srp", "sr"),
            Map.entry("ckb", "ckb"),
            Map.entry("ell", "el"),
            Map.entry("hin", "hi"),
            Map.entry("cmn", "zh"),
            Map.entry("jpn", "ja"),
            Map.entry("kor", "ko"));

    private static final UnicodeScript[] SCRIPTS = UnicodeScript.values();

    private static final Set<String> LATIN =
            Set.of("en", "fr", "es", "de", "it", "pt", "nl", "tr", "id", "pl", "sv", "ro");
    private static final Map<UnicodeScript, Set<String>> WRITTEN_IN = new EnumMap<>(Map.ofEntries(
            Map.entry(UnicodeScript.ARABIC, Set.of("ar", "fa", "ur", "ps", "ckb")),
            Map.entry(UnicodeScript.LATIN, LATIN),
            Map.entry(UnicodeScript.CYRILLIC, Set.of("ru", "uk", "bg", "sr")),
            Map.entry(UnicodeScript.HEBREW, Set.of("he")),
            Map.entry(UnicodeScript.GREEK, Set.of("el")),
            Map.entry(UnicodeScript.DEVANAGARI, Set.of("hi")),
            Map.entry(UnicodeScript.HAN, Set.of("zh", "ja")),
            Map.entry(UnicodeScript.HIRAGANA, Set.of("ja")),
            Map.entry(UnicodeScript.KATAKANA, Set.of("ja")),
            Map.entry(UnicodeScript.HANGUL, Set.of("ko"))));

    private static final Set<String> EXPECTED = Set.of("ar", "en", "fa", "ur", "fr", "es", "de", "tr", "ru");

    /** Letters so frequent in a Cyrillic language, and in no other, that a text without one is not in it. */
    private static final Map<String, String> LETTERS_OF = Map.of("uk", "іїєґІЇЄҐ", "sr", "јљњћђџЈЉЊЋЂЏ", "bg", "ъЪ");

    private static final String RUSSIAN = "оеиаОЕИА";

    /** Share of the letters that a text's script has at least; with less it is a text in two languages. */
    private static final double MAJORITY = 0.6;

    private Languages() {}

    /** BCP 47 code of a language in ISO 639-3, or null for one that we do not tell. */
    static String code(String iso639) {
        return CODES.get(iso639);
    }

    /** The languages that a text mostly in this script may be in. */
    static Set<String> writtenIn(UnicodeScript script, String text) {
        Set<String> languages = WRITTEN_IN.getOrDefault(script, Set.of());
        if (script != UnicodeScript.CYRILLIC) {
            return languages;
        }
        return languages.stream()
                .filter(language -> text.chars()
                        .anyMatch(letter ->
                                LETTERS_OF.getOrDefault(language, RUSSIAN).indexOf(letter) >= 0))
                .collect(Collectors.toSet());
    }

    /** Whether it is one of those that most articles are in. */
    static boolean isExpected(String language) {
        return EXPECTED.contains(language);
    }

    /** The script that most letters of the text are of; COMMON when there is none, or none has a clear majority. */
    static UnicodeScript script(CharSequence text) {
        int[] letters = new int[SCRIPTS.length];
        text.codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> letters[UnicodeScript.of(letter).ordinal()]++);
        joinJapanese(letters);
        int all = 0;
        UnicodeScript most = UnicodeScript.COMMON;
        for (UnicodeScript script : SCRIPTS) {
            all += letters[script.ordinal()];
            if (letters[script.ordinal()] > letters[most.ordinal()]) {
                most = script;
            }
        }
        return letters[most.ordinal()] >= MAJORITY * all ? most : UnicodeScript.COMMON;
    }

    /** Japanese mixes three scripts; what has a tenth of kana is counted as hiragana. */
    private static void joinJapanese(int[] letters) {
        int hiragana = UnicodeScript.HIRAGANA.ordinal();
        int katakana = UnicodeScript.KATAKANA.ordinal();
        int han = UnicodeScript.HAN.ordinal();
        letters[hiragana] += letters[katakana];
        letters[katakana] = 0;
        if (10 * letters[hiragana] >= letters[han]) {
            letters[hiragana] += letters[han];
            letters[han] = 0;
        }
    }
}
