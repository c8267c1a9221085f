package io.khabar.run;

import java.io.IOException;
import java.util.Map;
import java.util.Properties;

/**
 * The broker and the registry of all cases that do them no harm. The first one starts them, and they go with the JVM:
 * starting takes seconds, and each {@link ServiceCase} has topics, groups and state of its own.
 */
public final class SharedCluster {
    private static Cluster cluster;

    private SharedCluster() {}

    /** Not to be closed. */
    public static synchronized Cluster get() throws IOException {
        if (cluster == null) {
            // Its directory goes with the JVM too.
            cluster = Cluster.embedded(new Scratch().keepOnFreePorts(Settings.of(Map.of(), new Properties())));
        }
        return cluster;
    }
}
