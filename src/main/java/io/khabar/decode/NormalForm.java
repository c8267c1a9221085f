package io.khabar.decode;

import io.khabar.analysis.Words;

/** A text reduced to the words that the shared analysis sees in it: equal for all spellings of the same. */
final class NormalForm {
    private NormalForm() {}

    static String of(String text) {
        return String.join(" ", Words.of(text).forms());
    }
}
