package io.khabar.dedup;

/** Names of the stores that the steps of this stage share. */
public final class DedupStores {
    /** Newest edition of each article within the window, by article id. */
    public static final String EDITIONS = "editions";

    /** Editions that wait for their verdict, by article id and revision. */
    public static final String PENDING = "pending";

    /** Who was first under a key within the window, by key. */
    public static final String INDEX = "index";

    private DedupStores() {}
}
