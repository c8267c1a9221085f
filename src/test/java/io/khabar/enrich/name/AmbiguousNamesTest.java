package io.khabar.enrich.name;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.article.Article;
import io.khabar.article.Entity;
import io.khabar.enrich.TestArticles;
import io.khabar.enrich.gazetteer.Gazetteer;
import io.khabar.enrich.gazetteer.NameFinder;
import io.khabar.enrich.gazetteer.TestGazetteer;
import io.khabar.enrich.text.ArticleText;
import io.khabar.enrich.text.Lexicon;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that two entries share, with a gazetteer that has both. */
class AmbiguousNamesTest {
    private static final EntityEnrichment ENTITIES = new EntityEnrichment(finder("""
            {"id": "organisation/ahram", "type": "ORGANISATION", "names": {"ar": "صحيفة الأهرام المصرية", "en": "Al-Ahram"}, "aliases": {"ar": ["الأهرام"]}, "uncertain": {"ar": ["الأهرام"]}, "in": "EG"}
            {"id": "place/pyramids", "type": "PLACE", "names": {"ar": "أهرام الجيزة", "en": "Pyramids"}, "aliases": {"ar": ["الأهرام"]}, "uncertain": {"ar": ["الأهرام"]}, "in": "EG"}
            {"id": "place/giza", "type": "PLACE", "names": {"ar": "الجيزة", "en": "Giza"}, "in": "EG"}
            {"id": "place/capital", "type": "PLACE", "names": {"ar": "العاصمة عمان", "en": "Amman"}, "aliases": {"ar": ["عمان"]}, "uncertain": {"ar": ["عمان"]}, "in": "JO"}
            {"id": "place/sultanate", "type": "PLACE", "names": {"ar": "سلطنة عمان", "en": "Oman"}, "aliases": {"ar": ["عمان"]}, "uncertain": {"ar": ["عمان"]}, "country": "OM"}
            {"id": "place/zarqa", "type": "PLACE", "names": {"ar": "الزرقاء", "en": "Zarqa"}, "in": "JO"}
            {"id": "place/muscat", "type": "PLACE", "names": {"ar": "مسقط", "en": "Muscat"}, "in": "OM"}
            """));

    private static EntityFinder finder(String lines) {
        Gazetteer gazetteer = TestGazetteer.of(lines);
        Vocabulary vocabulary = Vocabulary.load(new Lexicon(), gazetteer.entries());
        return new EntityFinder(
                new NameFinder(gazetteer.table(), Set.of()),
                new NameContext(vocabulary),
                new FamilyName(Set.of()),
                new UnlistedFinder(vocabulary));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "نقلت صحيفة الأهرام الخبر, organisation/ahram",
        "وذكرت الأهرام أمس, organisation/ahram",
        "عندما زار الأهرام أمس, place/pyramids",
        "وصل إلى سلطنة عمان ثم غادر عمان, place/sultanate place/sultanate",
        "وصل إلى عمان من مسقط, place/sultanate place/muscat",
        "وصل إلى عمان من الزرقاء, place/capital place/zarqa",
        "وصل إلى عمان, ''",
        "عن الأهرام في الجيزة, place/giza"
    })
    void a_shared_name_needs_context(String text, String ids) {
        Article article = TestArticles.article("…", text);
        ENTITIES.apply(article, new ArticleText(article));
        List<String> found = article.getEntities().stream()
                .flatMap(entity -> entity.getMentions().stream().map(span -> entity.getId()))
                .toList();
        assertThat(found).containsExactlyInAnyOrder(ids.isEmpty() ? new String[0] : ids.split(" "));
        assertThat(article.getEntities()).extracting(Entity::getType).doesNotContainNull();
    }
}
