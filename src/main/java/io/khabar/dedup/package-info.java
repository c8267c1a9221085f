/**
 * Seen before? Redelivery, revision, exact copy, or something new.
 *
 * <p>In: decoded articles. Out: each edition that is news, and a {@code Duplicate} for every other; nothing is refused
 * and nothing is dropped.
 *
 * <p>Copies on another partition are found by scatter and gather. {@code IdentifyStep} (keyed by article id) knows the
 * article's own earlier editions; it settles redeliveries at once and lets every other edition wait while a
 * {@code Probe} asks the index. {@code IndexStep} (keyed by what copies share: now the fingerprint) remembers who came
 * first under a key and answers. {@code SettleStep} (keyed by article id again) gives the verdict; the editions of one
 * article are settled in their order, whatever order the answers come in.
 *
 * <p>Times are stream times, not record times: an article fetched anew after months counts as seen now, so it neither
 * precedes what was published since nor falls out of the window unseen.
 */
package io.khabar.dedup;
