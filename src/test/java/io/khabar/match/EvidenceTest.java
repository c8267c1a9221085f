package io.khabar.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.article.Article;
import io.khabar.article.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvidenceTest {

    @Test
    void spans_show_the_original_text_headline_first() {
        Article article = Samples.article(
                "تمديد الهُدنة", "\u200Fقال الوسيط إن «وَقْفَ إطلاق النار» صامد.\nوبالهدنة عاد السكان.");
        assertThat(texts(article, "هدنة OR \"وقف إطلاق النار\""))
                .containsExactly("الهُدنة", "وَقْفَ إطلاق النار", "وبالهدنة");
    }

    @Test
    void a_phrase_with_slop_shows_from_its_first_to_its_last_word() {
        Article article = Samples.article("x", "Talks on a lasting truce began.");
        assertThat(texts(article, "\"talks truce\"~3")).containsExactly("Talks on a lasting truce");
    }

    @Test
    void of_overlapping_findings_the_longest_stays() {
        Article article = Samples.article("x", "The prisoner exchange deal and one exchange more");
        assertThat(texts(article, "exchange OR \"prisoner exchange\" OR \"prisoner exchange deal\""))
                .containsExactly("prisoner exchange deal", "exchange");
    }

    @Test
    void what_must_not_be_there_what_failed_and_what_weighs_nothing_is_no_evidence() {
        Article article = Samples.article("Truce", "Talks on prisoners at the river");
        assertThat(texts(article, "truce NOT (talks AND wall)")).containsExactly("Truce");
        assertThat(texts(article, "truce OR (talks AND wall)")).containsExactly("Truce");
        assertThat(texts(article, "truce AND talks^0")).containsExactly("Truce");
        assertThat(texts(article, "+truce prisoners")).containsExactly("Truce", "prisoners");
    }

    @Test
    void evidence_has_a_limit() {
        Article article = Samples.article("Truce", "A truce. ".repeat(5_000));
        assertThat(texts(article, "truce")).hasSize(Evidence.MAX_SPANS);
    }

    /** The texts of the spans, each compared with the article first. */
    private static List<String> texts(Article article, String query) {
        List<Span> spans = Samples.match(query, article).orElseThrow().spans();
        int previousEnd = 0;
        boolean inBody = false;
        for (Span span : spans) {
            boolean body = span.getField().equals("body");
            String field = body ? article.getBody() : article.getHeadline();
            assertThat(field.substring(span.getStart(), span.getEnd())).isEqualTo(span.getText());
            assertThat(inBody && !body).as("headline after body").isFalse();
            previousEnd = body == inBody ? previousEnd : 0;
            assertThat(span.getStart()).as("not overlapping").isGreaterThanOrEqualTo(previousEnd);
            inBody = body;
            previousEnd = span.getEnd();
        }
        return spans.stream().map(Span::getText).toList();
    }
}
