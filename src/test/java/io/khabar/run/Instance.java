package io.khabar.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An instance of the service in a process of its own, which can be killed. */
final class Instance implements AutoCloseable {
    private static final File LOG = new File("target/killed-service.log");

    private final Process process;

    private Instance(Process process) {
        this.process = process;
    }

    /** @param name of its state directory: what an instance of that name left there is taken over */
    static Instance start(ServiceCase service, String name) throws IOException {
        Settings settings = service.cluster.settings();
        Path state = settings.path(Setting.STATE_DIR).resolveSibling(settings.get(Setting.APPLICATION_ID) + '-' + name);
        settings = settings.with(Setting.STATE_DIR, state).with(Setting.HTTP_PORT, 0);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx512m", "-cp", System.getProperty("java.class.path"), "io.khabar.Main", "run"));
        ProcessBuilder builder = new ProcessBuilder(command);
        for (Setting setting : Setting.values()) {
            builder.environment().put(setting.variable(), settings.get(setting));
        }
        // Without it an instance without state gets none for ten minutes, and would leave again before.
        builder.environment().put("KHABAR_CLIENT_ACCEPTABLE_RECOVERY_LAG", Integer.toString(Integer.MAX_VALUE));
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(LOG));
        return new Instance(builder.start());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** As {@code kill -9} does it. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** As {@code kill} does it: the service ends its transactions and leaves its groups. */
    void stop() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(1, TimeUnit.MINUTES))
                .as("ended in good time")
                .isTrue();
        assertThat(process.exitValue())
                .as("exit code of a service that was asked to stop")
                .isIn(0, 143);
    }

    @Override
    public void close() {
        kill();
    }
}
