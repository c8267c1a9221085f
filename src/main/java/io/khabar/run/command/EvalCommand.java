package io.khabar.run.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures how right the service is. */
@Command(
        name = "eval",
        mixinStandardHelpOptions = true,
        description = "Measure the service's judgement on labelled data.",
        subcommands = {DuplicatesEvaluation.class, EntitiesEvaluation.class})
final class EvalCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "'duplicates' or 'entities' is missing");
    }
}
