package io.khabar.enrich.name;

import static io.khabar.enrich.TestArticles.enriched;
import static io.khabar.enrich.TestArticles.mentions;
import static io.khabar.enrich.TestArticles.unlisted;
import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.article.Article;
import io.khabar.article.Entity;
import io.khabar.article.EntityType;
import io.khabar.article.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnlistedNamesTest {

    @ParameterizedTest(name = "{0} names {2}")
    @CsvSource({
        "قال وزير الزراعة الأسبق ناصر العدواني إن الحل قريب, PERSON, ناصر العدواني",
        "قالت المتحدثة باسم البلدية هالة عبد الرحيم إن المرض انتشر, PERSON, هالة عبد الرحيم",
        "قال الرئيس التنفيذي لشركة الطيران ستيوارت ماكلوسكي إن الرحلات ستعود, PERSON, ستيوارت ماكلوسكي",
        "والتقى محمد بن راشد البلوشي أمس, PERSON, محمد بن راشد البلوشي",
        "تحدثت وزبيدة بن جلون حاضرة, PERSON, زبيدة بن جلون",
        "أعلنت وزارة الصحة السودانية الخبر, ORGANISATION, وزارة الصحة السودانية",
        "قررت المحكمة الإقليمية العليا ذلك, ORGANISATION, المحكمة الإقليمية العليا",
        "نفى جهاز مكافحة التهريب الليبي ذلك, ORGANISATION, جهاز مكافحة التهريب الليبي",
        "قررت الهيئة العامة للطرق تأجيل المباراة, ORGANISATION, الهيئة العامة للطرق",
        "ذكرت الجمعية المغربية لحماية الطيور ذلك, ORGANISATION, الجمعية المغربية لحماية الطيور",
        "عالج لمستشفى الرازي المصابين, ORGANISATION, مستشفى الرازي",
        "ذكرت قناة كيو بي تي الخبر, ORGANISATION, كيو بي تي",
        "وصلت القافلة إلى بلدة الجرنوس أمس, PLACE, الجرنوس",
        "وصلت القافلة إلى محافظة الواحات أمس, PLACE, محافظة الواحات",
        "أغلق مطار حلب الدولي أمس, PLACE, مطار حلب الدولي",
        "The spokesman Gareth Woolmore was late, PERSON, Gareth Woolmore",
        "They met President Ardan Vexley there, PERSON, Ardan Vexley",
        "But the Ministry of Fisheries was closed, ORGANISATION, Ministry of Fisheries",
        "So the Northern Farmers Party lost, ORGANISATION, Northern Farmers Party",
        "We went to Lake Tarnow by bus, PLACE, Lake Tarnow"
    })
    void a_name_in_no_list_is_found_without_an_id(String text, EntityType type, String name) {
        Article article = enriched("…", text);
        assertThat(unlisted(article)).containsExactly(name);
        Entity entity = article.getEntities().stream()
                .filter(each -> each.getId() == null)
                .findFirst()
                .orElseThrow();
        assertThat(entity.getType()).isEqualTo(type);
        assertThat(entity.getNames()).hasSize(1).containsValue(name);
        Span span = entity.getMentions().get(0);
        assertThat(article.getBody().substring(span.getStart(), span.getEnd())).isEqualTo(name);
    }

    @ParameterizedTest(name = "no name in {0}")
    @CsvSource({
        "قال المتحدث باسم القافلة إن الطريق مغلق",
        "زار وزير الخارجية المدينة اليوم",
        "على أكبر الفرق أن تستعد",
        "القوات الجوية قصفت المواقع",
        "الرئيس السابق لم يحضر",
        "في منطقة جبلية وعرة",
        "هذا أمر ضروري جدا",
        "The minister said the party was over"
    })
    void ordinary_words_are_no_names(String text) {
        assertThat(unlisted(enriched("…", text))).isEmpty();
    }

    @Test
    void names_of_a_list_are_found_each() {
        assertThat(unlisted(enriched("…", "دخلت القوات قرى الزعفران والمنارة وتل الريحان أمس")))
                .containsExactly("الزعفران", "المنارة", "تل الريحان");
        assertThat(unlisted(enriched("…", "التقى أحمد الزعابي ومحمد الظاهري أمس")))
                .containsExactly("أحمد الزعابي", "محمد الظاهري");
    }

    @Test
    void a_short_form_refers_to_the_unlisted_name() {
        Article article = enriched(
                "…",
                "قال ناصر العدواني في محافظة الواحات إن وزارة الري السودانية مستعدة. وأضاف العدواني أن الواحات تنتظر وزارة الري.");
        assertThat(article.getEntities())
                .allSatisfy(entity -> assertThat(entity.getCount()).isEqualTo(2));
        assertThat(unlisted(article)).containsExactly("ناصر العدواني", "محافظة الواحات", "وزارة الري السودانية");
    }

    @Test
    void a_family_name_of_two_unlisted_people_is_nobodys() {
        Article article = enriched("…", "صرح أحمد الزعابي ثم صرح خالد الزعابي. وقال الزعابي إن اللقاء طيب.");
        assertThat(article.getEntities()).hasSize(2);
        assertThat(article.getEntities())
                .allSatisfy(entity -> assertThat(entity.getCount()).isEqualTo(1));
    }

    @Test
    void a_longer_name_is_not_the_one_of_the_gazetteer_within_it() {
        Article article = enriched("…", "أعلنت أكاديمية دمشق ذلك في دمشق");
        assertThat(unlisted(article)).containsExactly("أكاديمية دمشق");
        assertThat(mentions(article, "place/damascus")).containsExactly("دمشق");
        assertThat(mentions(enriched("…", "قال حزب الله اللبناني ذلك"), "organisation/hezbollah"))
                .hasSize(1);
    }

    @Test
    void a_man_with_the_name_of_a_country_is_not_the_country() {
        assertThat(enriched("…", "Michael Jordan scored. Jordan left early.").getEntities())
                .singleElement()
                .satisfies(man -> assertThat(man.getCount()).isEqualTo(2));
        Article there = enriched("…", "Michael Jordan came to Amman. Jordan was pleased.");
        assertThat(mentions(there, "place/jordan")).containsExactly("Jordan");
    }
}
