package io.khabar.run.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures how well the service judges; a subcommand for each kind of judgement. */
@Command(
        name = "eval",
        mixinStandardHelpOptions = true,
        description = "Measure the service's judgement on labelled data.",
        subcommands = {
            DuplicatesEvaluation.class,
            TopicsEvaluation.class,
            EntitiesEvaluation.class,
            TagsEvaluation.class
        })
final class EvalCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        String kinds = String.join(", ", spec.subcommands().keySet());
        throw new ParameterException(spec.commandLine(), "what to measure is missing: " + kinds);
    }
}
