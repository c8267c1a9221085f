package io.khabar.run.gold;

import io.khabar.run.ByteLines;
import io.khabar.run.Setting;
import io.khabar.run.Settings;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/** Reads labelled lines from a file, or with {@code -} from standard input; one line is in memory at a time. */
public final class GoldLines {
    private static final String STANDARD_INPUT = "-";

    /** Room on a line for what is beside the articles. */
    private static final int BESIDE_BYTES = 1024 * 1024;

    private final int mostBytes;

    /** What is done with a line. */
    @FunctionalInterface
    public interface Use {
        void of(GoldLine line) throws UnusableLineException;
    }

    /** @param articles how many articles stand on a line */
    public GoldLines(Settings settings, int articles) {
        long most = (long) articles * settings.number(Setting.MAX_ARTICLE_BYTES) + BESIDE_BYTES;
        this.mostBytes = (int) Math.min(most, Integer.MAX_VALUE - 1);
    }

    /**
     * Gives each line to its use, in order.
     *
     * @param progress is told the number of each line that is done
     * @return what was wrong with the lines that could not be used, each with its number
     */
    public List<String> forEach(String input, LongConsumer progress, Use use) throws IOException {
        if (input.equals(STANDARD_INPUT)) {
            return forEach(System.in, progress, use);
        }
        Path file = Path.of(input);
        if (!Files.exists(file)) {
            throw new NoSuchFileException(input);
        }
        if (Files.isDirectory(file)) {
            throw new IOException(input + ": is a directory and not a file of lines");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return forEach(in, progress, use);
        }
    }

    private List<String> forEach(InputStream in, LongConsumer progress, Use use) throws IOException {
        List<String> unusable = new ArrayList<>();
        ByteLines lines = new ByteLines(new BufferedInputStream(in, 1 << 16), mostBytes + 1);
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            try {
                use.of(new GoldLine(lines.number(), line, mostBytes));
            } catch (UnusableLineException e) {
                unusable.add("line %d: %s".formatted(lines.number(), e.getMessage()));
            }
            progress.accept(lines.number());
        }
        return unusable;
    }
}
