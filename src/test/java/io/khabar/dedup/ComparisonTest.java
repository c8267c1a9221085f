package io.khabar.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.article.Article;
import io.khabar.article.DuplicateKind;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonTest {
    private static final String HEADLINE = "اتفاق على هدنة لثلاثة أيام في المدينة القديمة";
    private static final String BODY = """
            أعلن الوسيط الأممي مساء أمس التوصل إلى هدنة لثلاثة أيام في المدينة القديمة، تبدأ عند منتصف الليل وتشرف عليها لجنة مشتركة من الطرفين.
            وقال الوسيط إن الهدنة تسمح بدخول 40 شاحنة مساعدات وبإجلاء الجرحى إلى المستشفى الميداني في الضاحية الشرقية.
            وأضاف أن المحادثات ستستأنف الخميس في العاصمة المجاورة لبحث تبادل الأسرى وفتح الطريق الساحلي أمام التجار.
            ورحبت منظمات الإغاثة بالإعلان ودعت إلى تمديد الهدنة حتى نهاية الشهر لأن مخازن الدواء في المدينة فرغت منذ أسبوعين.
            وكانت هدنة سابقة قد انهارت في آذار بعد ساعات من إعلانها حين تجدد القصف على أطراف السوق.""";

    private final Signer signer = new Signer(3, 16);
    private final Comparison comparison = new Comparison(0.5);

    @Test
    void the_same_text_is_an_exact_copy_whatever_its_spelling() {
        Resemblance verdict =
                compare(article("a", HEADLINE, BODY), article("b", HEADLINE, BODY.replace("أ", "ا") + "\n"));
        assertThat(verdict.verdict()).isEqualTo(Verdict.DUPLICATE);
        assertThat(verdict.kind()).isEqualTo(DuplicateKind.EXACT);
        assertThat(verdict.similarity()).isEqualTo(1);
    }

    @Test
    void a_new_headline_an_agency_line_and_a_cut_leave_a_copy() {
        String cut = BODY.substring(0, BODY.lastIndexOf("\nوكانت"));
        Resemblance verdict =
                compare(article("a", HEADLINE, BODY), article("b", "هدنة مؤقتة", "العاصمة (وكالات) - " + cut));
        assertThat(verdict.verdict()).isEqualTo(Verdict.DUPLICATE);
        assertThat(verdict.kind()).isEqualTo(DuplicateKind.NEAR);
        assertThat(verdict.reasons())
                .isNotEmpty()
                .allSatisfy(reason -> assertThat(reason).isNotBlank());
    }

    @Test
    void the_same_outlet_replacing_its_item_makes_a_revision() {
        Resemblance verdict = compare(
                article("a", HEADLINE, BODY), article("a", HEADLINE + " بعد مفاوضات", BODY.replace("40", "45")));
        assertThat(verdict.verdict()).isEqualTo(Verdict.REVISION);
        assertThat(compare(article(null, HEADLINE, BODY), article(null, HEADLINE, BODY.replace("40", "45")))
                        .verdict())
                .isEqualTo(Verdict.DUPLICATE);
    }

    @Test
    void another_report_of_the_event_is_distinct() {
        String other = """
                دخلت شاحنات الإغاثة المدينة القديمة صباح اليوم للمرة الأولى منذ شهرين بعدما صمتت المدافع ليلا.
                وشاهد مراسلنا عائلات تخرج من الأقبية لشراء الخبز، فيما نقلت سيارات الإسعاف عشرات المصابين.
                ويخشى السكان أن تنهار الهدنة كما انهارت سابقتها في الربيع.""";
        assertThat(compare(article("a", HEADLINE, BODY), article("b", "أول شاحنات تدخل المدينة", other))
                        .verdict())
                .isEqualTo(Verdict.DISTINCT);
    }

    @Test
    void a_table_filled_anew_is_distinct() {
        String table =
                "أسعار الصرف اليوم في البنوك: الدولار %s للشراء و%s للبيع، اليورو %s للشراء و%s للبيع، الجنيه %s للشراء و%s للبيع، الين %s للشراء و%s للبيع";
        assertThat(compare(
                                article(
                                        "a",
                                        "أسعار الصرف",
                                        table.formatted(
                                                "3.71", "3.75", "4.01", "4.05", "4.70", "4.77", "2.40", "2.44")),
                                article(
                                        "a",
                                        "أسعار الصرف",
                                        table.formatted(
                                                "3.72", "3.76", "4.11", "4.15", "4.80", "4.87", "2.50", "2.54")))
                        .verdict())
                .isEqualTo(Verdict.DISTINCT);
    }

    @Test
    void bodies_of_one_word_are_told_by_their_headlines() {
        assertThat(compare(
                                article("a", "انفجار في الميناء صباح اليوم", "صور"),
                                article("b", "افتتاح معرض الكتاب", "صور"))
                        .verdict())
                .isEqualTo(Verdict.DISTINCT);
        assertThat(compare(
                                article("a", "Fire in the harbour", "ha ".repeat(50_000)),
                                article("b", "Markets close higher", "ha ".repeat(40_000)))
                        .verdict())
                .isEqualTo(Verdict.DISTINCT);
    }

    @Test
    void texts_without_a_word_do_not_fail() {
        assertThat(compare(article("a", "", "!!!"), article("b", "", "؟")).kind())
                .isEqualTo(DuplicateKind.EXACT);
        assertThat(compare(article("a", "", "!!!"), article("b", HEADLINE, BODY))
                        .verdict())
                .isEqualTo(Verdict.DISTINCT);
    }

    @Test
    void signatures_of_two_versions_are_not_compared() {
        Sketch one = signer.sign(article("a", HEADLINE, BODY)).sketch();
        Sketch other = new Signer(4, 16).sign(article("b", "هدنة", BODY)).sketch();
        assertThat(comparison.compare(one, other).verdict()).isEqualTo(Verdict.DISTINCT);
        assertThat(boxed(new Signer(4, 16).sign(article("b", HEADLINE, BODY)).keys()))
                .doesNotContainAnyElementsOf(
                        boxed(signer.sign(article("a", HEADLINE, BODY)).keys()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"دخول 45 شاحنة", "دخول 40 شاحنة و", "خروج 40 شاحنة"})
    void a_changed_word_or_number_is_a_change(String changed) {
        Sketch before = signer.sign(article("a", HEADLINE, BODY)).sketch();
        Sketch after = signer.sign(article("a", HEADLINE, BODY.replace("دخول 40 شاحنة", changed)))
                .sketch();
        assertThat(comparison.changed(before, after)).isBetween(0.001f, 0.3f);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n\n", "\n1234 مشاهدة", "\nصفحة 2 من 3", " ."})
    void space_and_page_counters_are_none(String added) {
        Sketch before = signer.sign(article("a", HEADLINE, BODY)).sketch();
        Sketch after = signer.sign(article("a", HEADLINE, BODY + added)).sketch();
        assertThat(comparison.changed(before, after)).isZero();
    }

    private Resemblance compare(Article a, Article b) {
        Resemblance there =
                comparison.compare(signer.sign(a).sketch(), signer.sign(b).sketch());
        Resemblance back =
                comparison.compare(signer.sign(b).sketch(), signer.sign(a).sketch());
        assertThat(there.verdict()).isEqualTo(back.verdict());
        return there;
    }

    private static List<Long> boxed(long[] keys) {
        return Arrays.stream(keys).boxed().toList();
    }

    private static Article article(String source, String headline, String body) {
        Article article = new Article();
        article.setSource(source);
        article.setHeadline(headline);
        article.setBody(body);
        return article;
    }
}
