package io.khabar.enrich.name;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.analysis.WordForm;
import io.khabar.enrich.gazetteer.Gazetteer;
import io.khabar.enrich.text.Lexicon;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameShapeTest {
    private static final Vocabulary VOCABULARY = vocabulary();

    private static Vocabulary vocabulary() {
        Lexicon lexicon = new Lexicon();
        return Vocabulary.load(lexicon, Gazetteer.load(lexicon).entries());
    }

    @ParameterizedTest(name = "{0} looks more like a name than {1}")
    @CsvSource({
        "ماكلوسكي, استئناف",
        "هولدشتاين, المتضررين",
        "برنارديني, يستخدمون",
        "فاندرهايغن, احتياجاتهم",
        "كوفالتشوك, تسهيلات",
        "ريكاردسون, والمساهمة"
    })
    void a_foreign_name_looks_like_one_without_being_in_a_list(String name, String word) {
        assertThat(VOCABULARY.kinds(name) & Vocabulary.GIVEN).isZero();
        assertThat(VOCABULARY.of(WordForm.of(name)).shape())
                .isPositive()
                .isGreaterThan(VOCABULARY.of(WordForm.of(word)).shape());
        assertThat(VOCABULARY.of(WordForm.of(word)).shape()).isNegative();
    }

    @Test
    void the_same_lists_give_the_same_weights_in_whatever_order_a_set_has_them() {
        List<String> names = List.of("ستيفنسون", "روبرتسون", "ويلسون");
        List<String> words = List.of("المدرسه", "الحكومه", "الزراعه");
        NameShape one = new NameShape();
        NameShape two = new NameShape();
        one.learn(names, words);
        two.learn(reversed(names), reversed(words));
        assertThat(one.of("جونسون")).isEqualTo(two.of("جونسون")).isPositive();
        assertThat(one.of("الصناعه")).isNegative();
    }

    private static List<String> reversed(List<String> list) {
        List<String> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }
}
