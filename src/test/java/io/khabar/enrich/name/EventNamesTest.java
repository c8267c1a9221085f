package io.khabar.enrich.name;

import static io.khabar.enrich.TestArticles.enriched;
import static io.khabar.enrich.TestArticles.ids;
import static io.khabar.enrich.TestArticles.mentions;
import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.article.Article;
import io.khabar.article.Entity;
import io.khabar.article.EntityType;
import io.khabar.article.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventNamesTest {

    @ParameterizedTest(name = "{0} names {1}")
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "بدأت معركة طبرق قبل الفجر, معركة طبرق",
                "كتب عن ثورة 1919 في مصر, ثورة 1919",
                "قاتل جده في الحرب الروسية اليابانية طويلا, الحرب الروسية اليابانية",
                "تذكر الجدة الغزو الياباني للصين جيدا, الغزو الياباني للصين",
                "نزح كثيرون في الحرب الأهلية اليونانية يومها, الحرب الأهلية اليونانية",
                "أغلقت المدارس بسبب إعصار فيلوندا أمس, إعصار فيلوندا",
                "انطلقت عملية «جناح النورس» فجرا, جناح النورس",
                "فازت بجائزة مهرجان طنجة السينمائي هذا العام, مهرجان طنجة السينمائي",
                "تأهل إلى بطولة العالم للشطرنج مرتين, بطولة العالم للشطرنج",
                "عاد من قمة لشبونة أمس, قمة لشبونة",
                "وقعوا معاهدة روما قديما, معاهدة روما",
                "وأثار مؤتمر طنجة الجدل, مؤتمر طنجة",
                "They spoke after the Lisbon Summit ended, Lisbon Summit",
                "He died in the Battle of Tarnow long ago, Battle of Tarnow",
                "Schools closed before Hurricane Wendolyn came, Hurricane Wendolyn",
                "Troops began Operation Silent Heron at dawn, Operation Silent Heron",
                "She won the Northern Lakes Marathon twice, Northern Lakes Marathon"
            })
    void an_event_in_no_list_is_found_by_its_kind_and_what_makes_a_name_of_it(String text, String name) {
        Article article = enriched("…", text);
        assertThat(unlistedEvents(article)).containsExactly(name);
    }

    @ParameterizedTest(name = "no event in {0}")
    @ValueSource(
            strings = {
                "عقدت القمة أمس وانتهت القمة اليوم",
                "عقد الوزير مؤتمرا صحفيا بعد المؤتمر",
                "بلغ الفريق قمة المجد",
                "وصل المتسلقون إلى قمة الجبل",
                "الحرب التجارية مستمرة",
                "توصلا إلى اتفاق فرنسا وألمانيا عليه",
                "أجرى عملية \"معقدة\" في القلب",
                "أعلن عن عملية عسكرية كبيرة",
                "ضربت عاصفة شديدة الساحل",
                "سباق التسلح النووي مستمر",
                "المهرجان السنوي للقرية ألغي",
                "The summit ended and the war goes on",
                "After the conference they left. The Summit was long.",
                "Operation costs were high"
            })
    void a_common_noun_is_no_event(String text) {
        Article article = enriched("…", text);
        assertThat(article.getEntities())
                .filteredOn(entity -> entity.getType() == EntityType.EVENT)
                .isEmpty();
    }

    @Test
    void a_storm_is_called_by_its_name_alone_afterwards() {
        Article article = enriched("…", "ضرب إعصار فيلوندا الساحل فجرا. ثم ضعف فيلوندا في المساء.");
        Entity storm = article.getEntities().stream()
                .filter(entity -> entity.getType() == EntityType.EVENT)
                .findFirst()
                .orElseThrow();
        assertThat(storm.getMentions()).extracting(Span::getText).containsExactly("إعصار فيلوندا", "فيلوندا");
    }

    @ParameterizedTest(name = "{0} names {1}")
    @CsvSource({
        "خسر المنتخب في كأس الأمم الأوروبية أمس, event/uefa-european-championship",
        "ألقى كلمة في مؤتمر ميونخ للأمن, event/munich-security-conference",
        "اتفقا على اتفاقية سايكس بيكو سرا, event/sykes-picot-agreement",
        "تأهل إلى أولمبياد باريس 2024, event/2024-summer-olympics",
        "The deal followed the Good Friday Agreement, event/good-friday-agreement",
        "He covered the Vietnam War for years, event/vietnam-war"
    })
    void a_listed_event_has_its_id(String text, String id) {
        assertThat(ids(enriched("…", text))).contains(id);
    }

    @Test
    void the_letters_of_a_name_may_stand_between_full_stops() {
        assertThat(mentions(enriched("…", "قالت شبكة سي.إن.إن الخبر"), "organisation/cnn"))
                .isEqualTo(List.of("سي.إن.إن"));
    }

    private static List<String> unlistedEvents(Article article) {
        return article.getEntities().stream()
                .filter(entity -> entity.getType() == EntityType.EVENT && entity.getId() == null)
                .map(entity -> entity.getMentions().get(0).getText())
                .toList();
    }
}
