package io.khabar.dedup;

/** What two texts are to each other. */
enum Verdict {
    /** One is a copy of the other. */
    DUPLICATE,

    /** One publisher's same item under a second address, perhaps with small changes. */
    REVISION,

    /** Two articles, however much they share. */
    DISTINCT
}
