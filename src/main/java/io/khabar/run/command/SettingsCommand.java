package io.khabar.run.command;

import io.khabar.run.Setting;
import io.khabar.run.Settings;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints every setting with its value here. */
@Command(
        name = "settings",
        mixinStandardHelpOptions = true,
        description = "Print every setting: its names, its value here, its default and what it means.")
final class SettingsCommand implements Callable<Integer> {
    @Mixin
    private ListOrTable how;

    @Override
    public Integer call() {
        return how.print(SettingsCommand::list, markdown());
    }

    private static void list(PrintWriter out) {
        Settings settings = Settings.fromEnvironment();
        for (Setting setting : Setting.values()) {
            out.printf("%-34s %s%n", setting.variable(), orDash(settings.shown(setting)));
            out.printf("%-34s   %s (default: %s)%n", "", setting.doc(), orDash(setting.initial()));
        }
        settings.clients().keySet().forEach(name -> out.printf("kafka.%s (set)%n", name));
    }

    /** The table of the README. */
    static String markdown() {
        StringBuilder table = new StringBuilder("| variable | default | meaning |\n| --- | --- | --- |\n");
        for (Setting setting : Setting.values()) {
            String initial = setting.initial().isEmpty() ? "" : '`' + setting.initial() + '`';
            table.append("| `%s` | %s | %s |\n".formatted(setting.variable(), initial, setting.doc()));
        }
        return table.toString();
    }

    private static String orDash(String value) {
        return value.isEmpty() ? "-" : value;
    }
}
