package io.khabar.dedup;

/**
 * What duplicates are found by.
 *
 * @param sketch is kept with the article and decides
 * @param keys are shared by near copies and by few others; the first stands for the very same text
 * @param outline a few bytes from which the index guesses how alike two articles are
 */
public record Signature(Sketch sketch, long[] keys, byte[] outline) {}
