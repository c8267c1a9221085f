package io.khabar.enrich.gazetteer;

import java.util.Set;

/** Gazetteers of a few entries for the tests of other packages. */
public final class TestGazetteer {
    private TestGazetteer() {}

    /** One of these lines of JSON alone, without the countries of the JDK. */
    public static Gazetteer of(String lines) {
        return new Gazetteer(new GazetteerReader().read("test", lines).entries(), Set.of());
    }
}
