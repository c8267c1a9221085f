package io.khabar.enrich;

/** A word's normalised form, once for an article, with what was found out about it. */
final class Form {
    private static final int LEAST_DEFINITE = 5;

    private final String text;
    private final int lists;
    private final boolean isDefinite;
    private boolean seen;
    private int stem = -1;
    private ArabicReading arabic;

    /** @param lists the lists of {@link TagWords} that have it */
    Form(String text, int lists) {
        this.text = text;
        this.lists = lists;
        this.isDefinite = isDefinite(text);
    }

    static boolean isDefinite(String text) {
        return text.startsWith("ال") && text.length() >= LEAST_DEFINITE;
    }

    String text() {
        return text;
    }

    /** Whether it stands in any of the lists. */
    boolean isIn(int any) {
        return (lists & any) != 0;
    }

    /** Whether it begins with the Arabic article. */
    boolean isDefinite() {
        return isDefinite;
    }

    boolean isArabic() {
        return Stems.isArabic(text.charAt(0));
    }

    /** Whether a word of the article has this form as it stands. */
    boolean isSeen() {
        return seen;
    }

    void see() {
        seen = true;
    }

    /** Number of its stem in {@link Forms}; negative as long as nobody asked for it there. */
    int stem() {
        return stem;
    }

    void setStem(int number) {
        stem = number;
    }

    /** What its letters tell, or null as long as nobody asked {@link ArabicReader}. */
    ArabicReading arabic() {
        return arabic;
    }

    void setArabic(ArabicReading reading) {
        arabic = reading;
    }
}
