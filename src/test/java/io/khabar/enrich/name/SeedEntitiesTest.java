package io.khabar.enrich.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.khabar.article.Article;
import io.khabar.article.Tag;
import io.khabar.enrich.TestArticles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the shared seed page must give; skipped where the shared directory is absent. */
class SeedEntitiesTest {
    private static String[] pages;

    @BeforeAll
    static void read() throws IOException {
        String shared = Objects.requireNonNullElse(System.getenv("KHABAR_SHARED"), "../shared");
        Path seed = Path.of(shared, "seeds", "000_31c9022a9ad5315f.txt");
        assumeTrue(Files.exists(seed), "no seed page at " + seed);
        pages = Files.readString(seed).split("إقرأ أيضاً:\\R");
    }

    @Test
    void the_first_article_names_these() {
        List<String> lines = pages[0].lines().toList();
        String keywords = lines.get(lines.size() - 1).split(":", 2)[1].strip();
        String body = String.join("\n", lines.subList(2, lines.size() - 2));
        Article article = TestArticles.enriched(lines.get(0), body, keywords);

        assertThat(article.getLanguage()).isEqualTo("ar");
        assertThat(TestArticles.ids(article))
                .contains(
                        "person/antony-blinken",
                        "person/tzachi-hanegbi",
                        "person/ron-dermer",
                        "person/matthew-miller",
                        "person/joe-biden",
                        "person/john-kirby",
                        "person/benjamin-netanyahu",
                        "organisation/hamas",
                        "organisation/white-house",
                        "place/gaza-strip",
                        "place/israel",
                        "place/lebanon",
                        "place/united-states",
                        "place/egypt",
                        "place/qatar");
        assertThat(TestArticles.ids(article).subList(0, 2)).contains("person/antony-blinken");
        assertThat(article.getTags())
                .extracting(Tag::getText)
                .contains("الخارجية الأميركي", "الولايات المتحدة", "إطلاق النار");
    }

    @Test
    void the_second_article_names_these() {
        List<String> lines = pages[1].lines().toList();
        String body = String.join("\n", lines.subList(1, lines.size()));
        Article article = TestArticles.enriched(lines.get(0), body);

        assertThat(TestArticles.ids(article))
                .contains(
                        "person/peter-szijjarto",
                        "person/badr-abdelatty",
                        "place/hungary",
                        "place/egypt",
                        "place/gaza-strip");
        assertThat(TestArticles.ids(article)).doesNotContain("organisation/hamas", "place/qatar");
    }
}
