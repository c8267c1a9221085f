package io.khabar.dedup;

import java.util.List;

/** What one partition of the index remembers: postings by key and {@linkplain Eras era}. */
interface IndexMemory {
    /** The postings of an era under a key, in the order in which they were made. */
    List<Posting> at(long key, long era);

    /** Puts these in their place; none takes them away. */
    void keep(long key, long era, List<Posting> postings);
}
