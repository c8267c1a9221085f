package io.khabar.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * A word of a text as an analyser sees it.
 *
 * @param form normalised form
 * @param position place among the words of the text, from 0; alternatives of one word share it
 * @param start offset of its first UTF-16 code unit in the original text
 * @param end offset after its last UTF-16 code unit in the original text
 */
public record Word(String form, int position, int start, int end) {

    /** The words of a text, in order; alternatives directly after their word. */
    public static List<Word> of(Analyzer analyzer, String text) {
        List<Word> words = new ArrayList<>(text.length() / 5);
        try (TokenStream stream = analyzer.tokenStream("", wellFormed(text))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
            int position = -1;
            stream.reset();
            while (stream.incrementToken()) {
                position += increment.getPositionIncrement();
                int start = firstVisible(text, offset.startOffset(), offset.endOffset());
                words.add(new Word(term.toString(), position, start, offset.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can't fail to be read", e);
        }
        return words;
    }

    /** The text with U+FFFD for each unpaired surrogate: after one at the end of a text the normaliser would give no words. */
    private static String wellFormed(String text) {
        char[] repaired = null;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                    i++;
                } else {
                    repaired = repaired == null ? text.toCharArray() : repaired;
                    repaired[i] = '\uFFFD';
                }
            }
        }
        return repaired == null ? text : new String(repaired);
    }

    /** Steps over the bidi and joining marks that normalisation takes away, so that a span begins with its first letter. */
    private static int firstVisible(String text, int start, int end) {
        int first = start;
        while (first < end && Character.getType(text.charAt(first)) == Character.FORMAT) {
            first++;
        }
        return first;
    }
}
