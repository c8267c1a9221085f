package io.khabar.dedup;

import io.khabar.article.DuplicateKind;
import java.util.List;

/**
 * How alike two texts are.
 *
 * @param verdict what they are to each other
 * @param kind EXACT when their words are the same, otherwise NEAR
 * @param similarity 0 to 1
 * @param reasons what decided, for a reader
 */
record Resemblance(Verdict verdict, DuplicateKind kind, float similarity, List<String> reasons) {}
