package io.khabar.article;

import java.util.List;

/**
 * An article with the rules that it fulfils.
 *
 * @param article the article
 * @param matches one for each rule, which is one for each topic, sorted by rule id
 */
public record Matched(Article article, List<RuleMatch> matches) {}
