package io.khabar.enrich.tag;

/** A word's normalised form, once for an article, with what was found out about it. */
final class Form {
    private final FormFacts facts;
    private boolean seen;
    private int stem = -1;
    private ArabicReading arabic;

    Form(FormFacts facts) {
        this.facts = facts;
    }

    String text() {
        return facts.text();
    }

    FormFacts facts() {
        return facts;
    }

    /** Whether it stands in any of the lists of {@link TagWords}. */
    boolean isIn(int any) {
        return facts.isIn(any);
    }

    /** Whether it begins with the Arabic article. */
    boolean isDefinite() {
        return facts.isDefinite();
    }

    boolean isArabic() {
        return Stems.isArabic(facts.first());
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
