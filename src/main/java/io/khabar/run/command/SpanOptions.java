package io.khabar.run.command;

import io.khabar.run.mend.Interval;
import java.time.Instant;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** A span of time on the command line. */
final class SpanOptions {
    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "Refused records of this time or later: an ISO instant, or PT2H for two hours ago.")
    private String since;

    @Option(names = "--until", paramLabel = "TIME", description = "Refused records from before this time.")
    private String until;

    Interval interval() {
        Instant now = Instant.now();
        return new Interval(moment(since, now), moment(until, now));
    }

    private Instant moment(String text, Instant now) {
        try {
            return text == null ? null : Interval.moment(text, now);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
