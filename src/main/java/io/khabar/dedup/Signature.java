package io.khabar.dedup;

/**
 * What a text leaves behind to be found and compared by.
 *
 * @param sketch to compare it
 * @param keys what its near copies are likely to share with it, the fingerprint's key first
 * @param outline from which similarity is estimated, of the same length for every text
 */
record Signature(Sketch sketch, long[] keys, byte[] outline) {}
