package io.khabar.run.fault;

import java.time.Duration;

/** What is done to the site, how often in a full run and in a quick one. */
public enum Fault {
    CALM("nothing, for comparison", 1, 1),
    KILL("an instance is killed (-9) and started again", 20, 3),
    BROKER_RESTART("the broker is restarted, in turn stopped and killed (-9)", 5, 1),
    REGISTRY_AWAY("the registry is away for 60 s", 1, 1),
    DISK_LOST("an instance is killed and its state on disk deleted", 2, 1),
    JOIN_AND_LEAVE("a third instance joins, works for a while and leaves", 2, 1),
    ROLLING_RESTART("both instances are stopped and started, one after the other", 2, 1),
    BURST("a burst of events beside the rate", 1, 1);

    /** How long the registry is away. */
    static final Duration AWAY = Duration.ofSeconds(60);

    private final String title;
    private final int full;
    private final int quick;

    Fault(String title, int full, int quick) {
        this.title = title;
        this.full = full;
        this.quick = quick;
    }

    /** For the table. */
    public String title() {
        return title;
    }

    int times(boolean isQuick) {
        return isQuick ? quick : full;
    }
}
