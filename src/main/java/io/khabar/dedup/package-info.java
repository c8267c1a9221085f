/**
 * Seen before? Redelivery, revision, exact copy, near copy, or something new.
 *
 * <p>In: decoded articles. Out: each edition that is news, and a {@code Duplicate} for every other; nothing is refused
 * and nothing is dropped.
 *
 * <p>Copies on another partition are found by scatter, gather and challenge:
 *
 * <pre>
 *   article ──► owner ─────── Probe: ASK ────► index          what shares keys?
 *                 │ Ballot                       │
 *                 │ ◄────────── Answer ──────────┘
 *                 │ ◄── Reply ──► another owner ◄── Challenge   alike? who stands?
 *                 ▼
 *       Article, Duplicate, or Handover to the original's owner
 * </pre>
 *
 * <p>A {@code Shard} is what one partition has of both: an {@code Owner} of the articles whose ids fall to it, and its part
 * of the {@code Index}. What they have to tell each other within the partition is told in the same call; only what is for
 * another partition is sent, as a {@code Letter}. {@code DedupStep} is its door, and {@code HomeStep} sees which articles
 * were decoded where their owner is. {@code Intake} knows an article again: redeliveries and revisions of a published article have
 * their verdict at once; on everything else a {@code Ballot} is opened, and what comes under the same id meanwhile waits
 * behind it. {@code Index} (by key) names candidates. {@code Settlement} gives the verdict when all have answered, and
 * tells those who waited for it. {@code Signer} and {@code Comparison} know texts; nothing else here does.
 *
 * <p>Of two articles without a verdict the younger waits for the older ({@code Seniority}); the proof that one of them
 * is published, and never none, is in RATIONALE.md.
 *
 * <p>Times are stream times, not record times: an article fetched anew after months counts as seen now, so it neither
 * precedes what was published since nor falls out of the window unseen. A lost answer shows by the order of the answers
 * ({@code Links}) and is asked for again ({@code Reminder}); the wall clock only says when to knock where nothing comes.
 *
 * <p>What an owner remembers is behind {@code OwnerMemory} and where it sends behind {@code Outgoing}, so that the tests
 * can run many partitions in any order without Kafka.
 */
package io.khabar.dedup;
