package io.khabar.enrich.tag;

import io.khabar.enrich.tag.PhraseWord.Role;
import io.khabar.enrich.text.FieldText;
import io.khabar.enrich.text.Particle;

/**
 * Where phrases begin and end in Arabic, told from the forms of the words.
 *
 * <p>Verbs are told by lists, by their endings and prefixes, and by standing first in a sentence without an article. A
 * word with an attached particle begins a phrase. So does an indefinite word after a definite one (النار اتفاق), which
 * can't be one phrase unless it is a name; and a word with a pronoun (قواتها) belongs to none, since out of its sentence
 * nobody knows whose it is.
 */
final class ArabicPhrases {
    private final ArabicReader reader;

    ArabicPhrases(Forms forms) {
        reader = new ArabicReader(forms);
    }

    /**
     * @param start offset of the word
     * @param end offset after it
     * @param before the word before in its sentence, or null for the first
     */
    PhraseWord read(FieldText field, int start, int end, Form form, PhraseWord before) {
        ArabicReading reading = reader.read(form);
        Form rest = reading.form();
        if (reading.role() == Role.BORDER || isBorder(field, reading, end, before)) {
            return PhraseWord.border(rest, start, end);
        }
        boolean cut = reading.cut() > 0;
        int first = cut ? Particle.nameStart(field.text(), start, end, form.text(), reading.cut()) : start;
        boolean other =
                before != null && before.form().isDefinite() && !rest.isDefinite() && reading.role() != Role.LINK;
        return new PhraseWord(rest, first, end, reading.role(), cut || other, null);
    }

    /** What only the spelling, in which ة is not ه or ت, and the place tell. */
    private static boolean isBorder(FieldText field, ArabicReading reading, int end, PhraseWord before) {
        String text = field.text();
        char last = text.charAt(end - 1);
        if (reading.maybeOpenEnded() && last == 'ه' || reading.maybeFeminineVerb() && last == 'ت') {
            return true;
        }
        if (!reading.maybeVerb()) {
            return false;
        }
        boolean expected = before == null ? !field.isHeadline() : before.form().isIn(TagWords.BEFORE_VERB);
        return expected && !isNounByEnding(last, text.charAt(Math.max(0, end - 2)));
    }

    /** ة, اء, ات, ون and ين end nouns; a verb may end so too, but seldom without a prefix that tells it. */
    private static boolean isNounByEnding(char last, char previous) {
        return last == 'ة'
                || previous == 'ا' && (last == 'ء' || last == 'ت')
                || last == 'ن' && (previous == 'و' || previous == 'ي');
    }
}
