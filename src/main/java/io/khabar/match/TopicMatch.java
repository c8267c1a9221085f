package io.khabar.match;

import io.khabar.article.Span;
import java.util.List;

/**
 * A topic that an article belongs to, and why.
 *
 * @param topic id of the rule, which is the id of its topic
 * @param version version of the rule
 * @param score score that the article reached, at least the rule's minimum
 * @param spans the words that fulfilled the rule: headline first, in the order of the text, not overlapping; empty when
 *     only tags, source or language did
 */
public record TopicMatch(String topic, int version, float score, List<Span> spans) {}
