/**
 * Rules to topics: which topics an article belongs to, how strongly, and the words that say so.
 *
 * <p>In: enriched articles, and rules from the shipped catalogue ({@code rules/*.yaml}) or {@code news.rules}. Out: a
 * {@link io.khabar.match.TopicMatch} for each rule that an article fulfils. Refused: a rule that can't be used, as
 * {@link io.khabar.match.InvalidRuleException}; the rule of that id which was in force stays so. No article is refused: a
 * rule that fails on one is counted and left out.
 *
 * <h2>A rule</h2>
 *
 * <pre>{@code
 * id: ceasefire                      # a-z 0-9 -, at most 64; names the topic news.topic.ceasefire
 * version: 1                         # from 1; goes into the evidence
 * enabled: true                      # false: out of use, also the shipped rule of this id
 * titles: {ar: وقف إطلاق النار, en: Ceasefire}
 * query: >-                          # folded, so that it can be wrapped
 *   "وقف إطلاق النار"^3 OR هدنة^3 OR ceasefire^3
 * minimumScore: 1.7
 * subjects: ["medtop:20000073"]      # IPTC Media Topics
 * themes: [CEASEFIRE]                # GDELT
 * examples:
 *   match:
 *     - headline: ...
 *       body: ...
 *       language: fr               # ar or en after the script without it
 *   noMatch:
 *     - headline: ...
 * }</pre>
 *
 * Only {@code id} and {@code query} must be there. A file of the catalogue is named after its id, which stands in {@code
 * rules/catalogue.txt}.
 *
 * <h2>Query</h2>
 *
 * <p>Lucene's classic syntax: {@code term}, {@code "a phrase"}, {@code "a phrase"~3} (slop up to 50), {@code beginning*}
 * (from three letters), {@code AND OR NOT + - ( )}, {@code ^2} (weight), {@code field:term}, {@code field:(several
 * terms)}. Without an operator it is OR. AND binds its two neighbours and OR does not loosen it, so that {@code a OR b
 * AND c} requires b and c: write parentheses. A sign of the syntax is meant as itself after a backslash or in quotation
 * marks. Refused, with the reason: fuzzy terms, ranges, regular expressions, other wildcards, what matches every article,
 * a group of nothing but NOT (Lucene would match nothing by it), a term without a word in it, the same word twice in a
 * phrase with slop, over 20,000 characters, over 50 parentheses deep.
 *
 * <p>Terms go through {@link io.khabar.analysis.Analysis#query()} and articles through {@link
 * io.khabar.analysis.Analysis#text()}: {@code هدنة} finds {@code وبالهدنة} and {@code hostage} finds {@code hostages}, so
 * that one form of a word is enough; broken plurals are words of their own.
 *
 * <table>
 * <caption>Fields</caption>
 * <tr><th>field</th><th>finds</th><th>evidence</th></tr>
 * <tr><td>(none), text</td><td>words of headline or body</td><td>the words</td></tr>
 * <tr><td>headline, body</td><td>words of that field</td><td>the words</td></tr>
 * <tr><td>entity</td><td>a gazetteer id, whole and quoted: {@code entity:"organisation/hamas"}; or words of a canonical
 *     name in any language: {@code entity:"Badr Abdelatty"}</td><td>where the article names it</td></tr>
 * <tr><td>tag</td><td>words of a tag</td><td>none</td></tr>
 * <tr><td>source</td><td>words of the publisher's name</td><td>none, adds no score</td></tr>
 * <tr><td>language</td><td>the BCP 47 tag or its first part: ar finds ar-EG</td><td>none, adds no score</td></tr>
 * </table>
 *
 * <h2>Score</h2>
 *
 * <p>{@link io.khabar.match.Scoring} tells the formula. As a rule of thumb a term of weight 3 scores 2.25 for the
 * headline, 1.8 for one place in the lead, 0.7 for one place further down and 1.8 for five of those. The weights of the
 * shipped rules: 3 and 2.5 name the topic by themselves, 2 is a strong sign, 1 and less supports others; with a minimum
 * near 2 a passing mention is not enough. {@code ^0} makes a condition, which neither scores nor is evidence: {@code
 * (captives AND prison^0)}. A phrase with {@code ^0} also takes the words that it covers out of the count, which parts a
 * homonym from what is meant: {@code war^2 OR "price war"^0} does not count the war of a price war.
 *
 * <h2>How it works</h2>
 *
 * <p>Lucene parses the query; {@link io.khabar.match.QueryCompiler} turns it into nodes of ours, which in one pass over
 * the {@linkplain io.khabar.match.ArticleWords words of an article} give verdict, score and places. That they judge as
 * Lucene would is tested against it. {@link io.khabar.match.Presearcher} has only those rules tried
 * that have their {@linkplain io.khabar.match.Anchors words} there: one of either of two sets, such as both words of a phrase, or
 * one of each part that {@code AND} joins.
 */
package io.khabar.match;
