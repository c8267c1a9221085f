package io.khabar.run.entity;

import io.khabar.article.Article;
import io.khabar.article.Entity;
import io.khabar.article.EntityType;
import io.khabar.article.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Sentences of tokens with the names among them, and the article made of them. */
final class TaggedText {
    private final StringBuilder body = new StringBuilder();
    private final TreeMap<Integer, Integer> tokenAt = new TreeMap<>();
    private final List<String> tokens = new ArrayList<>();
    private final List<TaggedName> names = new ArrayList<>();
    private boolean inName;

    /**
     * A name of whole tokens.
     *
     * @param to index after its last token
     */
    record TaggedName(int from, int to, EntityType type) {}

    void add(String token, EntityType type, boolean begins) {
        int at = tokens.size();
        int last = names.size() - 1;
        if (type == null) {
            inName = false;
        } else if (inName && !begins && names.get(last).type() == type) {
            names.set(last, new TaggedName(names.get(last).from(), at + 1, type));
        } else {
            names.add(new TaggedName(at, at + 1, type));
            inName = true;
        }
        tokenAt.put(body.length(), at);
        tokens.add(token);
        body.append(token).append(' ');
    }

    void endSentence() {
        body.append('\n');
        inName = false;
    }

    boolean isEmpty() {
        return tokens.isEmpty();
    }

    Article article() {
        Article article = new Article();
        article.setId("tagged");
        article.setRevision(1);
        article.setHeadline("");
        article.setBody(body.toString());
        article.setLanguage("und");
        article.setKeywords(List.of());
        article.setTags(List.of());
        article.setEntities(List.of());
        return article;
    }

    /** The names marked. */
    Set<TaggedName> marked() {
        return new HashSet<>(names);
    }

    /** The names found in the article, in whole tokens: a particle is no token here. */
    Set<TaggedName> found(Article article) {
        Set<TaggedName> found = new HashSet<>();
        for (Entity entity : article.getEntities()) {
            if (entity.getType() != EntityType.EVENT) {
                for (Span span : entity.getMentions()) {
                    int from = tokenAt.floorEntry(span.getStart()).getValue();
                    int to = tokenAt.lowerEntry(span.getEnd()).getValue() + 1;
                    found.add(new TaggedName(from, to, entity.getType()));
                }
            }
        }
        return found;
    }

    String text(TaggedName name) {
        return String.join(" ", tokens.subList(name.from(), name.to()));
    }

    /** The token before the name, or nothing. */
    String before(TaggedName name) {
        return name.from() == 0 ? "" : tokens.get(name.from() - 1);
    }
}
