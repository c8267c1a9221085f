package io.khabar.decode;

import io.khabar.analysis.Analysis;
import io.khabar.analysis.Word;
import java.util.stream.Collectors;

/** A text reduced to the words that the shared analysis sees in it: equal for all spellings of the same. */
final class NormalForm {
    private NormalForm() {}

    static String of(String text) {
        return Word.of(Analysis.names(), text).stream().map(Word::form).collect(Collectors.joining(" "));
    }
}
