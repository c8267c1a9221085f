package io.khabar.watch;

import io.khabar.article.Action;
import io.khabar.article.Article;
import io.khabar.article.DuplicateKind;
import io.khabar.article.Reason;
import io.khabar.article.Stage;

/**
 * What happened to the articles, in the domain's words.
 *
 * <p>The sum rule holds at rest: {@code received = pages + rejected at DECODE}, where a page is a raw event that gave
 * at least one article, and {@code articles decoded = originals + revisions + duplicates}. Dead letters were never
 * received: nobody could read them. Under exactly-once a step is repeated after a failure, so counters may run ahead of
 * the topics then; the topics are the truth.
 *
 * <p>Implementations are called by several stream threads at once and must not block.
 */
public interface NewsMetrics {

    /** A raw event was read. */
    void received();

    /** A raw event gave this many articles, at least one. */
    void decoded(int articles);

    /** An article of this source came; null when it has none. {@code at} is the raw event's timestamp, milliseconds. */
    void heard(String source, long at);

    /** A step's own work on one record took so long. */
    void worked(Work work, long nanos);

    /** A record was refused by a stage. */
    void rejected(Stage stage, Reason reason);

    /** Bytes that nobody can read went to the dead-letter topic; {@code topic} is where they stood. */
    void deadLettered(String topic);

    /** An article was seen for the first time and goes on. */
    void original();

    /** An article came with another text and goes on as its next revision. */
    void revision();

    /** An article was found to be a duplicate. */
    void duplicate(DuplicateKind kind);

    /** A copy was found: of an article of this source, from that one; null when a source is not known. */
    void copied(String source, String originalSource);

    /** Beside a near copy that was found, so many are estimated to have escaped. */
    void escaped(double copies);

    /** So many articles wait for their verdict on a partition. */
    void waiting(int partition, int articles);

    /** An answer for an article did not come, so it was asked again. */
    void askedAgain();

    /** An article was judged without the answers that it waited for in vain. */
    void released();

    /** The index named articles that share keys with a new one, and left out some. */
    void candidates(int named, int cut);

    /** A new article was compared with another. */
    void challenged();

    /** A key of the index was full, and an article was not noted under it. */
    void keyFull();

    /** A named enrichment took so many nanoseconds on one article. */
    void enriched(String enrichment, long nanos);

    /** A named enrichment threw; the article went on without it. */
    void enrichmentFailed(String enrichment);

    /** An article has its language, tags and entities. */
    void described(Article article);

    /** An article went past the rules, to so many topics. */
    void routed(int topics);

    /** A rule was tried on an article, which took so long; one that its words alone rule out is not tried. */
    void tried(String rule, long nanos);

    /** A rule matched an article. */
    void matched(String rule);

    /** A rule was put into force or taken out while the service runs, or found at its start. */
    void ruleChanged(String rule);

    /** A rule could not be used, at its loading or on an article; the others went on. */
    void ruleFailed(String rule);

    /** An entry was published on the topic of this id. */
    void published(String topic, Action action);

    /** An entry is on its way to the topic of this id, so many milliseconds after its raw event's timestamp. */
    void delivered(String topic, long millis);

    /** A stream thread was replaced after a passing fault. */
    void threadReplaced();
}
