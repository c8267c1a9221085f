package io.khabar.enrich;

import io.khabar.article.Article;
import java.util.List;

/** Sets the tags of an article: its provider's keywords that it contains, and keyphrases of our own. */
final class TagEnrichment implements Enrichment {
    private final TagWords words;

    TagEnrichment(TagWords words) {
        this.words = words;
    }

    @Override
    public String name() {
        return "tags";
    }

    @Override
    public void apply(Article article, ArticleText text) {
        Forms forms = new Forms(words, text);
        List<Phrase> given = ProviderPhrases.find(article.getKeywords(), text, forms);
        article.setTags(TagSelection.choose(given, Keyphrases.find(article, text, forms), forms.size()));
    }
}
