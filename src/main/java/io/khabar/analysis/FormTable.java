package io.khabar.analysis;

/**
 * The normal forms of words that were met lately, so that a word of many articles is one string: nothing is allocated for
 * it, its hash is known, and what was found out about it is found again by its identity ({@link WordMemo}).
 *
 * <p>A form has two places in a table of fixed size, and the newer takes the first; long forms are not kept. Threads may
 * overwrite each other's, which does no harm: strings are immutable.
 */
final class FormTable {
    /** The forms of some thousand articles: of Arabic news nineteen words in twenty are met again. */
    private static final int PLACES = 1 << 16;

    private static final int LONGEST = 24;

    private final String[] forms = new String[PLACES];

    /** The form with these letters. */
    String of(char[] letters, int length, int hash) {
        if (length > LONGEST) {
            return new String(letters, 0, length);
        }
        int place = place(hash);
        String first = forms[place];
        if (first != null && is(first, letters, length)) {
            return first;
        }
        String second = forms[place ^ 1];
        if (second != null && is(second, letters, length)) {
            return second;
        }
        String form = new String(letters, 0, length);
        forms[place ^ 1] = first;
        forms[place] = form;
        return form;
    }

    /** @param hash as {@link String#hashCode} */
    private static int place(int hash) {
        return (hash * 0x9E3779B9) >>> 16 & PLACES - 1;
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
