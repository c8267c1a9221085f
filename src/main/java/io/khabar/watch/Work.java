package io.khabar.watch;

/** The work on an article that is timed, in the order of its way. What Kafka Streams does around it is not in the time. */
public enum Work {
    /** A raw event to articles, or a refusal. */
    DECODE,
    /** What comes under an article's id: seen before, a revision, or asked about. */
    IDENTIFY,
    /** The index's answer to one question. */
    INDEX,
    /** A letter from the index or another owner, up to the verdict. */
    SETTLE,
    /** Language, entities, tags and subjects. */
    ENRICH,
    /** The rules in force. */
    MATCH,
    /** The entries on the topics, with what was there before. */
    PUBLISH
}
