package io.khabar.dedup;

import java.util.Comparator;
import java.util.List;

/**
 * What the owner of a range of article ids remembers. Records that it gave out are kept again after a change; what is
 * changed and not kept is forgotten.
 */
interface OwnerMemory {
    /** The newest edition of an article within the window around that stream time, or null. */
    Edition edition(String id, long around);

    void keep(String id, Edition edition);

    /** How far the verdict on an article is; null when it has its verdict. */
    Ballot ballot(String id);

    void keep(String id, Ballot ballot);

    void dropBallot(String id);

    /** All open ballots, the one that asked first in front. */
    List<Asked> asked();

    /** @param askedAt stamp of the last question for that article */
    record Asked(String id, long askedAt) {
        static final Comparator<Asked> FIRST =
                Comparator.comparing(Asked::askedAt).thenComparing(Asked::id);
    }

    Pending pending(String id, long number);

    void keep(String id, long number, Pending pending);

    void dropPending(String id, long number);

    /** Notes an edition that waits for the verdict on an article; a second time changes nothing. */
    void addDependent(String id, Dependent dependent);

    /** All that wait for the verdict on an article; they are forgotten with that. */
    List<Dependent> takeDependents(String id);
}
