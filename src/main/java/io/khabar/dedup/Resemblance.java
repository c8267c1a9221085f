package io.khabar.dedup;

import io.khabar.article.DuplicateKind;
import java.util.List;

/**
 * The outcome of a comparison.
 *
 * @param verdict what the later article is to the earlier
 * @param kind EXACT when the texts are the same, else NEAR
 * @param similarity 0 to 1: how likely the two are one written piece; of two editions, the share of the text that stayed
 * @param reasons what decided, for a reader
 */
public record Resemblance(Verdict verdict, DuplicateKind kind, float similarity, List<String> reasons) {}
