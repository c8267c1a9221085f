package io.khabar.analysis;

/**
 * Finds the words of a line by UAX #29 and writes down their normal forms, as {@link WordAnalyzer} does, in one pass over
 * the characters; it gives up on a line with a character that {@link Letters} calls odd.
 *
 * <p>This is what an article costs before anything is known of it, and fifteen times as fast as the chain of Lucene's
 * filters. A test holds it against the chain.
 */
final class WordScanner {
    /** UTF-16 code units at which Lucene's tokenizer would cut a word. */
    private static final int LONGEST = 255;

    private final String text;
    private final Words words;
    private int length;
    private long hash;

    /** @param words where they are written down */
    WordScanner(String text, Words words) {
        this.text = text;
        this.words = words;
    }

    /** Whether the line could be read; if not, none of its words are written down. */
    boolean read(int from, int to) {
        int before = words.size();
        int at = from;
        while (at < to) {
            byte kind = Letters.of(text.charAt(at));
            if (kind == Letters.LETTER || kind == Letters.NUMERIC) {
                at = word(at, to);
            } else {
                at = kind == Letters.ODD ? -1 : at + 1;
            }
            if (at < 0) {
                words.cutTo(before);
                return false;
            }
        }
        return true;
    }

    /** Offset after the word that begins here, or -1 when it can't be read. */
    private int word(int start, int to) {
        length = 0;
        hash = FormTable.START;
        byte last = Letters.BREAK;
        int at = start;
        while (at < to) {
            char c = text.charAt(at);
            byte kind = Letters.of(c);
            if (at - start == LONGEST) {
                return -1;
            }
            if (kind == Letters.LETTER || kind == Letters.NUMERIC) {
                last = kind;
            } else if (kind == Letters.ODD) {
                return -1;
            } else if (kind != Letters.MARK && !joins(kind, last, at + 1, to)) {
                break;
            }
            char normal = Letters.normal(c);
            if (normal != Letters.NOTHING) {
                hash = FormTable.next(hash, normal);
                length++;
            }
            at++;
        }
        end(start, at);
        return at;
    }

    /** Whether a sign stands between two letters or two digits, as its kind wants. */
    private boolean joins(byte kind, byte last, int next, int to) {
        boolean joining = last == Letters.LETTER && (kind == Letters.MID_LETTER || kind == Letters.MID_BOTH)
                || last == Letters.NUMERIC && (kind == Letters.MID_NUMBER || kind == Letters.MID_BOTH);
        int at = next;
        while (joining && at < to && Letters.of(text.charAt(at)) == Letters.MARK) {
            at++;
        }
        return joining && at < to && Letters.of(text.charAt(at)) == last;
    }

    private void end(int start, int end) {
        if (isPossessive(start, end)) {
            String normal = normal(start, end);
            if (!normal.isEmpty()) {
                words.add(WordForm.of(normal), start, end);
            }
        } else if (length > 0) {
            words.add(FormTable.end(hash, length), start, end);
        }
    }

    /** The normal form of a word that was read. */
    String normal(int start, int end) {
        StringBuilder normal = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            char letter = Letters.normal(text.charAt(i));
            if (letter != Letters.NOTHING) {
                normal.append(letter);
            }
        }
        if (isPossessive(start, end)) {
            normal.setLength(normal.length() - 2);
        }
        return normal.toString();
    }

    private boolean isPossessive(int start, int end) {
        return end - start > 2 && Letters.normal(text.charAt(end - 1)) == 's' && isApostrophe(text.charAt(end - 2));
    }

    /** Those that Lucene's filter of English possessives knows. */
    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\uFF07';
    }
}
