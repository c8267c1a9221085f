package io.khabar.enrich;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

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
            Map.entry("rus", "ru"),
            Map.entry("ukr", "uk"),
            Map.entry("ell", "el"),
            Map.entry("hin", "hi"),
            Map.entry("cmn", "zh"),
            Map.entry("jpn", "ja"),
            Map.entry("kor", "ko"));

    private static final UnicodeScript[] SCRIPTS = UnicodeScript.values();

    private static final Set<String> LATIN = Set.of("en", "fr", "es", "de", "it", "pt", "nl", "tr", "id", "pl", "sv");
    private static final Map<UnicodeScript, Set<String>> WRITTEN_IN = new EnumMap<>(Map.ofEntries(
            Map.entry(UnicodeScript.ARABIC, Set.of("ar", "fa", "ur", "ps")),
            Map.entry(UnicodeScript.LATIN, LATIN),
            Map.entry(UnicodeScript.CYRILLIC, Set.of("ru", "uk")),
            Map.entry(UnicodeScript.HEBREW, Set.of("he")),
            Map.entry(UnicodeScript.GREEK, Set.of("el")),
            Map.entry(UnicodeScript.DEVANAGARI, Set.of("hi")),
            Map.entry(UnicodeScript.HAN, Set.of("zh", "ja")),
            Map.entry(UnicodeScript.HIRAGANA, Set.of("ja")),
            Map.entry(UnicodeScript.KATAKANA, Set.of("ja")),
            Map.entry(UnicodeScript.HANGUL, Set.of("ko"))));

    private Languages() {}

    /** BCP 47 code of a language in ISO 639-3, or null for one that we do not tell. */
    static String code(String iso639) {
        return CODES.get(iso639);
    }

    /** The languages that a text mostly in this script may be in. */
    static Set<String> writtenIn(UnicodeScript script) {
        return WRITTEN_IN.getOrDefault(script, Set.of());
    }

    /**
     * Whether the letters alone show Arabic: several that Persian, Urdu and Pashto do not use, and none that Arabic does not
     * use. It spares the detector for most of the articles.
     */
    static boolean hasArabicLetters(CharSequence text) {
        int arabic = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ("ةىأإ".indexOf(c) >= 0) {
                arabic++;
            } else if ("پچژگکیےںٹڈڑھہ".indexOf(c) >= 0) {
                return false;
            }
        }
        return arabic >= 3;
    }

    /** The script that most letters of the text are of, or COMMON without letters. */
    static UnicodeScript script(CharSequence text) {
        int[] letters = new int[SCRIPTS.length];
        text.codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> letters[UnicodeScript.of(letter).ordinal()]++);
        UnicodeScript most = UnicodeScript.COMMON;
        for (UnicodeScript script : SCRIPTS) {
            if (letters[script.ordinal()] > letters[most.ordinal()]) {
                most = script;
            }
        }
        return most;
    }
}
