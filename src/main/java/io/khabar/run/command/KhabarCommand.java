package io.khabar.run.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The root of the command line. */
@Command(
        name = "khabar",
        mixinStandardHelpOptions = true,
        version = "khabar 0.1.0",
        description =
                "A streaming news processor on Kafka: raw pages in, each article once, on the topics it belongs to.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            ProcessCommand.class,
            RunCommand.class,
            ClusterCommand.class,
            IngestCommand.class,
            TailCommand.class,
            ExplainCommand.class,
            CompareCommand.class,
            EvalCommand.class,
            RulesCommand.class,
            TopicsCommand.class,
            DlqCommand.class,
            RejectedCommand.class,
            ResetCommand.class,
            BenchCommand.class,
            FaultsCommand.class,
            FuzzCommand.class,
            TopologyCommand.class,
            MetricsCommand.class,
            SettingsCommand.class
        },
        footer = {"", "Settings come from the environment (KHABAR_*) or a properties file: see 'khabar settings'."})
public final class KhabarCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }
}
