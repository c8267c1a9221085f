package io.khabar.decode;

import io.khabar.article.Article;
import io.khabar.article.ArticleId;
import io.khabar.article.Publication;
import io.khabar.article.RawArticle;
import io.khabar.article.Reason;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** An article in the making: headline and text, and what the page says of it. */
final class Story {
    /** Most characters of a headline. What is longer is a text without a headline, not a long one. */
    static final int MAX_HEADLINE = 1_000;

    private final String headline;
    private final String body;
    private final Map<String, StringJoiner> attributes = new TreeMap<>();
    private final Set<String> keywords = new LinkedHashSet<>();
    private String url;
    private String source;
    private String byline;
    private String language;
    private Publication published;

    private Story(String headline, String body) {
        this.headline = headline;
        this.body = body;
    }

    /** A story of these lines; a headline repeated above the text is kept once. */
    static Story of(String headline, List<String> lines) throws Refusal {
        if (headline == null || !CleanText.isReadable(headline)) {
            throw new Refusal(Reason.NO_HEADLINE, "No headline was found, and %,d lines of text.", lines.size());
        }
        if (headline.length() > MAX_HEADLINE) {
            throw new Refusal(
                    Reason.NO_HEADLINE,
                    "No headline: the first line has %,d characters, a headline at most %,d.",
                    headline.length(),
                    MAX_HEADLINE);
        }
        String body = lines.stream().dropWhile(line -> isTitle(line, headline)).collect(Collectors.joining("\n"));
        if (!CleanText.isReadable(body)) {
            throw new Refusal(Reason.NO_BODY, "No text: %,d lines below the headline, none to read.", lines.size());
        }
        return new Story(headline, body);
    }

    private static boolean isTitle(String paragraph, String headline) {
        // Marks may double the length of a spelling, not more: spares the analysis of long paragraphs.
        return paragraph.length() <= 2 * headline.length() + 20
                && NormalForm.of(paragraph).equals(NormalForm.of(headline));
    }

    /** Takes a label's value. The first source, byline and readable date count; others stay as attributes. */
    void add(Label label, String value) {
        if (!CleanText.isReadable(value)) {
            return;
        }
        switch (label) {
            case PUBLISHED -> published(value);
            case KEYWORDS -> keywords.addAll(Keywords.of(value));
            case SOURCE -> {
                if (source == null) {
                    source = value;
                } else {
                    attribute("source", value);
                }
            }
            case BYLINE -> {
                if (byline == null) {
                    byline = value;
                } else {
                    attribute("byline", value);
                }
            }
            case RELATED, LINK -> attribute("related", value);
        }
    }

    private void published(String value) {
        Publication date = published == null ? PublicationDate.of(value) : null;
        if (date == null) {
            attribute("published", value);
        } else {
            published = date;
        }
    }

    void keyword(String keyword) {
        keywords.add(keyword);
    }

    void url(String address) {
        url = address;
    }

    void language(String code) {
        language = code;
    }

    /** Keeps a value under a name, below those that are there already. */
    void attribute(String name, String value) {
        attributes.computeIfAbsent(name, first -> new StringJoiner("\n")).add(value);
    }

    /** The page's own article: what it does not say itself, the event says. */
    Article article(RawArticle raw) {
        url = first(url, raw.getUrl());
        source = first(source, raw.getSource());
        if (raw.getAttributes() != null) {
            raw.getAttributes().forEach(this::attributeOfEvent);
        }
        return record(raw, null);
    }

    /**
     * An article that stood inside another's page. Address, source and attributes of the event speak of the page's own
     * article; of this one only the language can be guessed from them.
     */
    Article article(RawArticle raw, String partOf) {
        return record(raw, partOf);
    }

    private void attributeOfEvent(String name, String value) {
        if (name != null && value != null && !attributes.containsKey(CleanText.of(name))) {
            attribute(CleanText.of(name), CleanText.of(value));
        }
    }

    private Article record(RawArticle raw, String partOf) {
        Map<String, String> carried = new TreeMap<>();
        attributes.forEach((name, values) -> carried.put(name, values.toString()));
        String code = first(language, raw.getLanguage());
        // Not by the builder: it copies the schema's defaults by reflection for each record.
        Article article = new Article();
        article.setId(ArticleId.of(url, source, headline, published, body));
        article.setRevision(1);
        article.setUrl(url);
        article.setSource(source);
        article.setHeadline(headline);
        article.setBody(body);
        article.setByline(byline);
        article.setPublished(published);
        article.setLanguage(code == null ? "und" : code);
        article.setKeywords(List.copyOf(keywords));
        article.setTags(List.of());
        article.setEntities(List.of());
        article.setSubjects(List.of());
        article.setPartOf(partOf);
        article.setAttributes(carried);
        return article;
    }

    private static String first(String named, String hinted) {
        if (named != null || hinted == null) {
            return named;
        }
        String hint = CleanText.bare(CleanText.of(hinted));
        return hint.isEmpty() ? null : hint;
    }
}
