package io.khabar.dedup;

import java.util.List;

/** What one partition of the index remembers: postings by key and the moment they were made. */
interface IndexMemory {
    /** Postings that were made at one moment. */
    record Stamped(long moment, List<Posting> postings) {}

    /** The postings under a key between two moments, both included, in the order of the moments. */
    List<Stamped> between(long key, long from, long to);

    /** Puts these in the place of those that stand under a key since that moment; none takes them away. */
    void keep(long key, long moment, List<Posting> postings);
}
