package io.khabar.enrich.name;

import static io.khabar.enrich.TestArticles.enriched;
import static io.khabar.enrich.TestArticles.ids;
import static io.khabar.enrich.TestArticles.mentions;
import static io.khabar.enrich.TestArticles.unlisted;
import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.article.Article;
import io.khabar.article.Entity;
import io.khabar.article.EntityType;
import io.khabar.article.Span;
import io.khabar.enrich.TestArticles;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityEnrichmentTest {

    @ParameterizedTest(name = "{0} names {1}")
    @CsvSource({
        "وصل الوفد بغزة, place/gaza-strip, غزة",
        "بين باريس وواشنطن خلاف, place/washington, واشنطن",
        "قال وزير إن للولايات المتحدة دورا, place/united-states, للولايات المتحدة",
        "هذا رأي وللولايات المتحدة رأي, place/united-states, للولايات المتحدة",
        "قدم الشكر للبنان, place/lebanon, لبنان",
        "زار مِـصـرَ أمس, place/egypt, مِـصـرَ",
        "سافر إلى وبِـمِصر, place/egypt, مِصر",
        "هاجر إلى ألمانيا, place/germany, ألمانيا",
        "هاجر إلى هنغاريا, place/hungary, هنغاريا",
        "هاجر إلى المجر, place/hungary, المجر",
        "قالت وزارة الخارجية الأمريكية, organisation/united-states-department-of-state, وزارة الخارجية الأمريكية",
        "قالت وزارة الخارجية الأميركية, organisation/united-states-department-of-state, وزارة الخارجية الأميركية",
        "التقى بنيامين نتنياهو أمس, person/benjamin-netanyahu, بنيامين نتنياهو",
        "التقى نتانياهو أمس, person/benjamin-netanyahu, نتانياهو",
        "التقى بدر عبدالعاطي أمس, person/badr-abdelatty, بدر عبدالعاطي",
        "نقلت صحيفة نيويورك تايمز, organisation/the-new-york-times, نيويورك تايمز",
        "Israel's army moved on, place/israel, Israel",
        "the US envoy, place/united-states, US",
        "President Tebboune of Algeria, person/abdelmadjid-tebboune, Tebboune",
        "Itamar Ben‑Gvir spoke, person/itamar-ben-gvir, Itamar Ben‑Gvir"
    })
    void a_name_is_found_and_its_span_is_the_name(String text, String id, String mention) {
        Article article = enriched(text, "…");
        assertThat(mentions(article, id)).containsExactly(mention);
        assertSpansHold(article);
    }

    @ParameterizedTest(name = "nothing in {0}")
    @CsvSource({
        "المواقف الأميركية والسياسة الإسرائيلية",
        "انتقد بحماس شديد",
        "وضع مالي صعب",
        "معرض صور قديمة",
        "حديقة الأسد والنمر",
        "تبادل الاتهامات بين الولايات\nالمتحدة الصورة",
        "let us know who will turkey",
        "فصائل سورية مسلحة"
    })
    void what_only_looks_like_a_name_is_none(String text) {
        assertThat(ids(enriched("خبر", text.replace("\\n", "\n")))).isEmpty();
    }

    @Test
    void the_longest_name_wins() {
        Article article = enriched("خبر", "وقال البيت الأبيض إن مدينة غزة والقدس الشرقية على الطريق إلى جنوب السودان.");
        assertThat(ids(article))
                .containsExactlyInAnyOrder(
                        "organisation/white-house", "place/gaza-city", "place/east-jerusalem", "place/south-sudan");
    }

    @Test
    void a_name_does_not_run_across_a_line_or_a_sentence() {
        assertThat(ids(enriched("خبر", "زار المجلس في كوريا\nالشمالية برد قارس")))
                .isEmpty();
        assertThat(ids(enriched("خبر", "زار المجلس في كوريا. الشمالية برد قارس")))
                .isEmpty();
    }

    @Test
    void a_bare_family_name_is_the_person_named_in_full_before() {
        Article article = TestArticles.STANDARD.enrich(
                TestArticles.article(TestArticles.TRUCE.getHeadline(), TestArticles.TRUCE.getBody()));
        assertThat(mentions(article, "person/matthew-miller")).containsExactly("ماثيو ميلر", "ميلر");
        assertThat(mentions(article, "person/john-kirby")).containsExactly("جون كيربي", "كيربي");
        assertThat(ids(enriched("خبر", "قال ميلر إن الحل وشيك"))).isEmpty();
        assertThat(mentions(enriched("خبر", "قال ميلر إن ماثيو ميلر رحل"), "person/matthew-miller"))
                .containsExactly("ماثيو ميلر");
    }

    @Test
    void a_family_name_of_two_people_in_the_article_is_nobodys() {
        Article article = enriched("خبر", "التقى بشار الجعفري نظيره إبراهيم الجعفري. وقال الجعفري إن اللقاء طيب.");
        assertThat(mentions(article, "person/bashar-jaafari")).containsExactly("بشار الجعفري");
        assertThat(mentions(article, "person/ibrahim-al-jaafari")).containsExactly("إبراهيم الجعفري");
    }

    @Test
    void a_family_name_after_another_given_name_is_somebody_else() {
        assertThat(unlisted(enriched("خبر", "قالت لورا ترامب إنها سعيدة"))).containsExactly("لورا ترامب");
        Article biden = enriched("News", "She met Robert Biden of Ohio.");
        assertThat(ids(biden)).containsExactlyInAnyOrder("place/ohio", null);
        assertThat(unlisted(biden)).containsExactly("Robert Biden");
    }

    @Test
    void a_shared_name_goes_to_the_entry_that_the_article_supports() {
        assertThat(ids(enriched("خبر", "وصل الوزير إلى عمان بعد لقاء في الأردن")))
                .containsExactlyInAnyOrder("place/amman", "place/jordan");
        assertThat(ids(enriched("خبر", "وصل الوزير إلى عمان بعد لقاء في مسقط")))
                .containsExactlyInAnyOrder("place/oman", "place/muscat");
        assertThat(ids(enriched("خبر", "وصل الوزير إلى عُمان"))).containsExactly("place/oman");
        assertThat(ids(enriched("خبر", "وصل الوزير إلى عمان"))).isEmpty();
    }

    @Test
    void an_uncertain_name_counts_with_support() {
        assertThat(ids(enriched("خبر", "انقلاب في مالي، وقال شهود في باماكو إن الوضع هادئ")))
                .contains("place/mali", "place/bamako");
        assertThat(mentions(enriched("خبر", "قال بشار الأسد كلمة، وغادر الأسد"), "person/bashar-al-assad"))
                .containsExactly("بشار الأسد", "الأسد");
    }

    @Test
    void the_headline_and_the_first_lines_make_an_entity_salient() {
        Article article =
                enriched("قطر تستضيف المحادثات", "بدأت في مصر جولة أخرى. ثم مرت أيام كثيرة قبل أن ترد تركيا.");
        assertThat(ids(article)).containsExactly("place/qatar", "place/egypt", "place/turkey");
        assertThat(article.getEntities())
                .extracting(Entity::getSalience)
                .allSatisfy(salience -> assertThat(salience).isBetween(0f, 1f));
    }

    @Test
    void an_entity_carries_what_the_gazetteer_knows() {
        Entity entity = enriched("خبر", "اجتماع في مصر").getEntities().get(0);
        assertThat(entity.getType()).isEqualTo(EntityType.PLACE);
        assertThat(entity.getWikidata()).isEqualTo("Q79");
        assertThat(entity.getNames()).containsEntry("ar", "مصر").containsEntry("en", "Egypt");
        assertThat(entity.getCount()).isEqualTo(1);
        assertThat(entity.getMentions()).containsExactly(new Span("body", 10, 13, "مصر"));
    }

    @Test
    void a_ligature_is_not_torn() {
        Article article = enriched("خبر", "عاد ﻷمريكا");
        assertThat(mentions(article, "place/united-states")).containsExactly("ﻷمريكا");
    }

    private static void assertSpansHold(Article article) {
        for (Entity entity : article.getEntities()) {
            List<Span> spans = entity.getMentions();
            assertThat(spans).allSatisfy(span -> {
                String field = span.getField().equals("headline") ? article.getHeadline() : article.getBody();
                assertThat(field.substring(span.getStart(), span.getEnd())).isEqualTo(span.getText());
            });
        }
    }
}
