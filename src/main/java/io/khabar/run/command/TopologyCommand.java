package io.khabar.run.command;

import io.khabar.run.Settings;
import io.khabar.run.Topologies;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the topologies. */
@Command(
        name = "topology",
        mixinStandardHelpOptions = true,
        description = "Print both topologies as Kafka Streams describes them. Needs no cluster.")
final class TopologyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(Topologies.describe(Settings.fromEnvironment()));
        spec.commandLine().getOut().flush();
        return 0;
    }
}
