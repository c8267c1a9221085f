package io.khabar.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.enrich.language.Headlines.Headline;
import io.khabar.enrich.text.Lexicon;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadlineLanguageTest {
    private static final LanguageEnrichment LANGUAGE = new LanguageEnrichment(new Lexicon());

    @Test
    void nearly_all_headlines_are_told_and_hardly_any_is_told_wrongly() {
        List<Headline> headlines = Headlines.all();
        List<String> untold = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (Headline headline : headlines) {
            String told = Headlines.told(LANGUAGE, headline);
            if (!told.equals(headline.language())) {
                (told.equals(Headlines.UNDETERMINED) ? untold : wrong).add(told + " for " + headline);
            }
        }
        assertThat(headlines).hasSizeGreaterThan(150);
        assertThat(wrong).as("wrong").hasSizeLessThanOrEqualTo(headlines.size() / 50);
        assertThat(untold).as("not told").hasSizeLessThanOrEqualTo(headlines.size() / 30);
    }
}
