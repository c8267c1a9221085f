package io.khabar.run.command;

import io.khabar.run.Acls;
import io.khabar.run.Role;
import io.khabar.run.Setting;
import io.khabar.run.Settings;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints the least ACLs. */
@Command(
        name = "acls",
        mixinStandardHelpOptions = true,
        description = "Print the least ACLs that the settings need, as calls of kafka-acls.sh; asks no cluster.")
final class AclsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            description =
                    "setup (topics create), service (run, the default), producer (ingest), editor (rules put), operator"
                            + " (dlq, rejected, reset).")
    private Role role;

    @Option(
            names = "--consumer",
            paramLabel = "TOPIC",
            description = "Those of a consumer of one topic instead: a topic id or a whole name.")
    private String topic;

    @Option(
            names = "--group",
            paramLabel = "NAME",
            description = "The consumer's group; the principal's name if not given.")
    private String group;

    @Option(
            names = "--principal",
            paramLabel = "User:NAME",
            defaultValue = "User:khabar",
            description = "Who is allowed; User:khabar if not given.")
    private String principal;

    @Option(names = "--json", description = "A JSON array with an object for each ACL.")
    private boolean json;

    @Override
    public Integer call() {
        Settings settings = Settings.fromEnvironment();
        Acls acls = new Acls(checked(principal), rights(settings));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(acls.json().toPrettyString());
        } else {
            acls.commands(settings.get(Setting.BOOTSTRAP_SERVERS)).forEach(out::println);
        }
        out.flush();
        return 0;
    }

    private List<Role.Right> rights(Settings settings) {
        if (topic == null && group == null) {
            return (role == null ? Role.SERVICE : role).rights(settings);
        }
        if (topic == null || role != null) {
            throw new ParameterException(spec.commandLine(), "--group goes with --consumer, and --role with neither");
        }
        String name = topic.startsWith(settings.topics().prefix())
                ? topic
                : settings.topics().topic(topic);
        return Role.consumer(name, group == null ? principal.substring(principal.indexOf(':') + 1) : group);
    }

    private String checked(String principal) {
        if (!principal.matches("\\w+:.+")) {
            throw new ParameterException(spec.commandLine(), "--principal: a type and a name, such as User:khabar");
        }
        return principal;
    }
}
