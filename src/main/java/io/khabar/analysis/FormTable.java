package io.khabar.analysis;

/**
 * The normal forms of words that were met lately. A form has two places in a table of fixed size, and the newer takes the
 * first; long forms are not kept. Threads may overwrite each other's: then a form is two objects for a while, which costs
 * time and nothing else.
 */
final class FormTable {
    /**
     * The words of some thousand articles. Full it takes about 30 MB with what is found out about the words; of Arabic news
     * nineteen words in twenty are met again.
     */
    private static final int PLACES = 1 << 17;

    private static final int LONGEST = 24;

    private final WordForm[] forms = new WordForm[PLACES];

    WordForm of(String normal) {
        int length = normal.length();
        if (length > LONGEST) {
            return new WordForm(normal);
        }
        int place = place(normal.hashCode());
        WordForm first = forms[place];
        if (first != null && first.text().equals(normal)) {
            return first;
        }
        WordForm second = forms[place ^ 1];
        return second != null && second.text().equals(normal) ? second : added(normal, place);
    }

    /**
     * The form with these letters.
     *
     * @param hash as {@link String#hashCode}
     */
    WordForm of(char[] letters, int length, int hash) {
        if (length > LONGEST) {
            return new WordForm(new String(letters, 0, length));
        }
        int place = place(hash);
        WordForm first = forms[place];
        if (first != null && is(first.text(), letters, length)) {
            return first;
        }
        WordForm second = forms[place ^ 1];
        return second != null && is(second.text(), letters, length)
                ? second
                : added(new String(letters, 0, length), place);
    }

    private WordForm added(String normal, int place) {
        WordForm form = new WordForm(normal);
        forms[place ^ 1] = forms[place];
        forms[place] = form;
        return form;
    }

    private static int place(int hash) {
        return hash * 0x9E3779B9 >>> 15;
    }

    private static boolean is(String form, char[] letters, int length) {
        if (form.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (form.charAt(i) != letters[i]) {
                return false;
            }
        }
        return true;
    }
}
