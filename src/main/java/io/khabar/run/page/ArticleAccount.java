package io.khabar.run.page;

import io.khabar.article.Article;
import io.khabar.article.Entity;
import io.khabar.article.Provenance;
import io.khabar.article.RuleMatch;
import io.khabar.run.page.Card.Copy;
import io.khabar.run.page.Card.Edition;
import io.khabar.run.view.Highlighted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * All that the page tells of one article.
 *
 * @param published when the publisher says it was published, ISO 8601; null when that is not known
 * @param headline in stretches with what they mean; {@code marks.match} counts in {@code topics}
 * @param body the same, a list for each paragraph
 * @param raw topic, partition and offset of the raw event; empty when that is not known
 * @param copyCount number of copies, also of those that are not listed
 */
record ArticleAccount(
        String id,
        int revision,
        String url,
        String source,
        String byline,
        String language,
        String published,
        String precision,
        long at,
        List<List<Highlighted>> headline,
        List<List<Highlighted>> body,
        boolean cut,
        List<Topic> topics,
        List<Named> entities,
        List<Label> tags,
        List<String> subjects,
        List<Edition> editions,
        List<Copy> copies,
        long copyCount,
        String partOf,
        String raw,
        String lexicon) {
    /** Most characters of a body that are shown. */
    private static final int LONGEST_BODY = 60_000;

    private static final int MOST_ENTITIES = 80;

    /** A topic that it is on. */
    record Topic(String topic, int version, float score, int places) {}

    /** A person, organisation, place or event. */
    record Named(String type, Map<String, String> names, String text, String wikidata, int count, float salience) {}

    /** A tag. */
    record Label(String text, String origin, float score) {}

    static ArticleAccount of(Card card) {
        Article article = card.article;
        boolean cut = article.getBody().length() > LONGEST_BODY;
        Article shown = cut
                ? Article.newBuilder(article)
                        .setBody(Headline.cut(article.getBody(), LONGEST_BODY))
                        .build()
                : article;
        List<RuleMatch> matches = new ArrayList<>();
        List<Topic> topics = new ArrayList<>();
        card.topics.forEach((topic, entry) -> entry.getMatches().forEach(match -> {
            matches.add(match);
            topics.add(new Topic(
                    topic,
                    match.getVersion(),
                    match.getScore(),
                    match.getSpans().size()));
        }));
        Provenance provenance = article.getProvenance();
        return new ArticleAccount(
                article.getId(),
                article.getRevision(),
                article.getUrl(),
                article.getSource(),
                article.getByline(),
                article.getLanguage(),
                article.getPublished() == null
                        ? null
                        : article.getPublished().getAt().toString(),
                article.getPublished() == null
                        ? null
                        : article.getPublished().getPrecision().name(),
                card.at,
                Highlighted.paragraphs(shown, "headline", matches),
                Highlighted.paragraphs(shown, "body", matches),
                cut,
                topics,
                article.getEntities().stream()
                        .limit(MOST_ENTITIES)
                        .map(ArticleAccount::named)
                        .toList(),
                article.getTags().stream()
                        .map(tag -> new Label(tag.getText(), tag.getOrigin().name(), tag.getScore()))
                        .toList(),
                article.getSubjects().stream()
                        .map(subject -> subject.getName() + " (" + subject.getCode() + ')')
                        .toList(),
                List.copyOf(card.editions),
                List.copyOf(card.copies),
                card.copyCount,
                article.getPartOf(),
                provenance == null
                        ? ""
                        : Refusals.where(provenance.getTopic(), provenance.getPartition(), provenance.getOffset()),
                provenance == null ? "" : provenance.getLexiconVersion());
    }

    private static Named named(Entity entity) {
        return new Named(
                entity.getType().name(),
                entity.getNames(),
                entity.getMentions().isEmpty()
                        ? ""
                        : entity.getMentions().get(0).getText(),
                entity.getWikidata(),
                entity.getCount(),
                entity.getSalience());
    }
}
