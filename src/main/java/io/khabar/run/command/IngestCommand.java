package io.khabar.run.command;

import io.khabar.run.Cluster;
import io.khabar.run.Ingest;
import io.khabar.run.RawInputs;
import io.khabar.run.Settings;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts raw events on a cluster. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = "Put raw events on the raw topic of the cluster that the settings name.")
final class IngestCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "INPUT", arity = "1..*", description = InputHelp.INPUT)
    private List<String> inputs;

    @Override
    public Integer call() throws Exception {
        RawInputs events = RawInputs.of(inputs);
        try (Cluster cluster = Cluster.of(Settings.fromEnvironment());
                Ingest ingest = new Ingest(cluster.settings(), cluster.registry())) {
            long sent = send(ingest, events);
            spec.commandLine()
                    .getOut()
                    .printf(
                            "%d events on %s%n",
                            sent, cluster.settings().topics().raw());
            spec.commandLine().getOut().flush();
            return Refusals.report(ingest, spec.commandLine().getErr());
        }
    }

    private long send(Ingest ingest, RawInputs events) throws IOException {
        try (Progress progress = new Progress("sent", spec.commandLine().getErr())) {
            return ingest.send(events, progress);
        }
    }
}
