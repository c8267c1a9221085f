package io.khabar.decode;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The provider's keywords, one entry for each separated phrase, each once.
 *
 * <p>A line without separators stays one entry, though it may hold several phrases: which words belong together can
 * only be told from the text of the article, and that is the work of a later stage.
 */
final class Keywords {
    private static final Pattern SEPARATORS = Pattern.compile("[,،;؛|·•\\v]+");

    private Keywords() {}

    static List<String> of(String line) {
        return SEPARATORS
                .splitAsStream(line)
                .map(CleanText::bare)
                .filter(CleanText::isReadable)
                .distinct()
                .toList();
    }
}
