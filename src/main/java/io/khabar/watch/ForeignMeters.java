package io.khabar.watch;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import java.util.regex.Pattern;

/**
 * Leaves out of the meters of Kafka and the JVM what would make the page large or wrong: those of each broker, processor node and
 * socket, and those whose unit or ending Prometheus' check of names finds fault with (nanoseconds, {@code count}).
 */
public final class ForeignMeters implements MeterFilter {
    private static final Pattern LEFT_OUT =
            Pattern.compile("process\\.cpu\\.time|system\\.cpu\\.count|kafka\\.(admin\\..*"
                    + "|.*\\.node\\..*"
                    + "|(consumer|producer)\\.(connection|network|select|io|incoming|outgoing|request|response|.*authentication"
                    + ")\\..*"
                    + "|.*\\.(ns|ms)(\\..*)?"
                    + "|.*\\.count"
                    + "|stream\\.state\\.(num|background|bytes|compaction|live|memtable|mem|estimate\\.(table|pending)|iterator"
                    + "|write|oldest|number|commit|flush|delete|prefix|put\\.(all|if)|all|range)\\..*"
                    + "|.*\\.min|.*\\.rate)");

    @Override
    public MeterFilterReply accept(Meter.Id id) {
        return LEFT_OUT.matcher(id.getName()).matches() ? MeterFilterReply.DENY : MeterFilterReply.NEUTRAL;
    }
}
