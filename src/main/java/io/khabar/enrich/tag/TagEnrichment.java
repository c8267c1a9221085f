package io.khabar.enrich.tag;

import io.khabar.article.Article;
import io.khabar.enrich.text.ArticleText;
import io.khabar.enrich.text.Enrichment;
import io.khabar.enrich.text.Lexicon;
import java.util.List;

/** Sets the tags of an article: its provider's keywords that it contains, and keyphrases of our own. */
public final class TagEnrichment implements Enrichment {
    private final TagWords words;

    /** Chooses by the shipped word lists. */
    public TagEnrichment(Lexicon lexicon) {
        words = new TagWords(lexicon);
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
