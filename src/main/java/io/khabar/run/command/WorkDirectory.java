package io.khabar.run.command;

import io.khabar.run.Scratch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where a long run keeps its logs and data: where the user wants them, or in a temporary place that goes at the end. */
record WorkDirectory(Path path, Optional<Scratch> temporary) implements AutoCloseable {
    /** @param wanted null for a temporary place; what is there is not deleted */
    static WorkDirectory of(Path wanted) throws IOException {
        if (wanted == null) {
            Scratch scratch = new Scratch();
            return new WorkDirectory(scratch.directory(), Optional.of(scratch));
        }
        Path path = Files.createDirectories(wanted).toAbsolutePath().normalize();
        if (Files.exists(path.resolve("cluster"))) {
            throw new IOException("%s has the data of an earlier run; delete it or name another".formatted(path));
        }
        return new WorkDirectory(path, Optional.empty());
    }

    @Override
    public void close() throws IOException {
        if (temporary.isPresent()) {
            temporary.get().close();
        }
    }
}
