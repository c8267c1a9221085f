package io.khabar.enrich;

import io.khabar.article.Article;
import java.util.List;

/** Sets the tags of an article: its provider's keywords that it contains, and keyphrases of our own. */
final class TagEnrichment implements Enrichment {
    private final ProviderPhrases provider;
    private final Keyphrases keyphrases;

    TagEnrichment(TagWords words) {
        provider = new ProviderPhrases(words);
        keyphrases = new Keyphrases(words);
    }

    @Override
    public String name() {
        return "tags";
    }

    @Override
    public void apply(Article article, ArticleText text) {
        int words = text.fields().stream().mapToInt(FieldText::size).sum();
        List<Phrase> given = provider.find(article.getKeywords(), text);
        article.setTags(TagSelection.choose(given, keyphrases.find(article, text), words));
    }
}
