package io.khabar.enrich.tag;

import io.khabar.enrich.text.FieldText;
import java.util.HashMap;
import java.util.Map;

/**
 * A phrase of an article and how the article uses it, counted while that is read.
 *
 * <p>Phrases of the same stems are one: nobody would tell them apart.
 */
final class Phrase {
    /** Words of the body in which news says what it is about. */
    static final int LEAD_WORDS = 60;

    private static final double IN_LEAD = 1.5;
    private static final double HALF = 2;
    private static final double VAGUE = 0.7;

    private final int[] stems;
    private int headline;
    private int lead;
    private int tail;
    private boolean name;
    private boolean telling;
    private Spelling first;
    private Spelling last;
    private Spelling shortSpelling;

    /** Where the phrase stands; most phrases never show it, so that it is cut out only in the end. */
    private static final class Spelling {
        private final String text;
        private final int start;
        private final int end;
        private final boolean hasArticle;
        private Spelling next;

        Spelling(String text, int start, int end, boolean hasArticle) {
            this.text = text;
            this.start = start;
            this.end = end;
            this.hasArticle = hasArticle;
        }

        String text() {
            String own = text.substring(start, end);
            // Of للأمم the phrase keeps both letters, since its article is in them.
            String whole = hasArticle && own.startsWith("لل") ? "ا".concat(own.substring(1)) : own;
            return whole.replace("#", "").replace('_', ' ');
        }
    }

    /** @param stems the numbers of its words' stems in {@link Forms} */
    Phrase(int[] stems) {
        this.stems = stems;
    }

    /**
     * Counts an occurrence that begins with this word of the field.
     *
     * @param isTelling whether there is more in it than words that say little by themselves
     */
    void add(FieldText field, int word, boolean isTelling) {
        telling |= isTelling;
        if (field.isHeadline()) {
            headline++;
        } else if (word < LEAD_WORDS) {
            lead++;
        } else {
            tail++;
        }
    }

    /** @param form of the first word, without attached particles */
    void spell(FieldText field, int start, int end, String form) {
        Spelling spelling = new Spelling(field.text(), start, end, form.startsWith("ال"));
        if (first == null) {
            first = spelling;
        } else {
            last.next = spelling;
        }
        last = spelling;
    }

    /** Notes a name of the entity that is shorter than its fullest one: shown only if that can't be. */
    void spellShort(FieldText field, int start, int end) {
        shortSpelling = new Spelling(field.text(), start, end, false);
    }

    void isName() {
        name = true;
    }

    /** Its most frequent spelling, without attached particles; of equally frequent ones the first. */
    String text() {
        if (first == null) {
            return shortSpelling.text.substring(shortSpelling.start, shortSpelling.end);
        }
        String spelt = first.text();
        if (first.next != null) {
            Map<String, Integer> counts = new HashMap<>(4);
            int most = 0;
            for (Spelling spelling = first; spelling != null; spelling = spelling.next) {
                String text = spelling.text();
                int count = counts.merge(text, 1, Integer::sum);
                if (count > most) {
                    most = count;
                    spelt = text;
                }
            }
        }
        return spelt;
    }

    /** Whether it names an entity. */
    boolean name() {
        return name;
    }

    int words() {
        return stems.length;
    }

    int stem(int word) {
        return stems[word];
    }

    /**
     * How much the article is about it, 0 to 1: 0.3 for standing in the headline, up to 0.5 for its occurrences in the
     * body, of which one in the lead counts as {@value #IN_LEAD} and {@value #HALF} give half of that, and 0.2 for being
     * a phrase of two or three words, three quarters of it for another name, half for a longer phrase. A phrase of
     * words that say little counts {@value #VAGUE} of that.
     */
    double weight() {
        double often = IN_LEAD * lead + tail;
        int words = words();
        double shape = words == 2 || words == 3 ? 1 : name ? 0.75 : words > 3 ? 0.5 : 0;
        double weight = (headline > 0 ? 0.3 : 0) + 0.5 * often / (often + HALF) + 0.2 * shape;
        return telling ? weight : weight * VAGUE;
    }

    int occurrences() {
        return headline + lead + tail;
    }

    boolean isInBody() {
        return lead + tail > 0;
    }

    /** Whether the stems of the other stand in this one's side by side; also when both are the same. */
    boolean contains(Phrase other) {
        for (int at = 0; at <= stems.length - other.stems.length; at++) {
            int same = 0;
            while (same < other.stems.length && stems[at + same] == other.stems[same]) {
                same++;
            }
            if (same == other.stems.length) {
                return true;
            }
        }
        return false;
    }

    /** Whether nobody wants both: one stands in the other, or they have two words in common. */
    boolean overlaps(Phrase other) {
        int common = 0;
        for (int word = 0; word < stems.length; word++) {
            common += has(stems, word, stems[word]) || !has(other.stems, other.stems.length, stems[word]) ? 0 : 1;
        }
        return common > 1 || common == 1 && (contains(other) || other.contains(this));
    }

    private static boolean has(int[] stems, int before, int stem) {
        for (int word = 0; word < before; word++) {
            if (stems[word] == stem) {
                return true;
            }
        }
        return false;
    }
}
