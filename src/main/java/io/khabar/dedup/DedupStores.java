package io.khabar.dedup;

/** Names of the stores of this stage. */
public final class DedupStores {
    /** Newest edition of each article within the window, by article id. */
    public static final String EDITIONS = "editions";

    /** Articles that wait for their verdict or behind one that does, by article id and number. */
    public static final String PENDING = "pending";

    /** How far each verdict is, by article id. */
    public static final String BALLOTS = "ballots";

    /** Who waits for the verdict on another article, by the ids of both. */
    public static final String DEPENDENTS = "dependents";

    /** Who stands under a key within the window, by key. */
    public static final String INDEX = "index";

    private DedupStores() {}
}
