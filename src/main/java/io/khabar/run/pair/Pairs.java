package io.khabar.run.pair;

import io.khabar.article.Article;
import io.khabar.decode.Decoded;
import io.khabar.decode.Decoder;
import io.khabar.dedup.PairJudge;
import io.khabar.run.ByteLines;
import io.khabar.run.RawInputs;
import io.khabar.run.Setting;
import io.khabar.run.Settings;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Takes pairs of articles from JSON lines, each article through the stream's own decoder, and judges them; one line is in
 * memory at a time.
 */
public final class Pairs {
    private static final String STANDARD_INPUT = "-";

    /** Room on a line for what is beside the two articles. */
    private static final int BESIDE_BYTES = 1024 * 1024;

    private final Decoder decoder;
    private final PairJudge judge;
    private final int mostBytes;

    public Pairs(Settings settings) {
        int articleBytes = settings.number(Setting.MAX_ARTICLE_BYTES);
        this.decoder = new Decoder(articleBytes);
        this.judge = new PairJudge(
                settings.number(Setting.DEDUP_SHINGLE_WORDS),
                settings.number(Setting.DEDUP_KEYS),
                settings.share(Setting.DEDUP_SIMILARITY));
        this.mostBytes = 2 * articleBytes + BESIDE_BYTES;
    }

    /** Gives what became of each line, in order; {@code -} is standard input. */
    public void forEach(String input, Consumer<PairLine> lines) throws IOException {
        if (input.equals(STANDARD_INPUT)) {
            forEach(System.in, lines);
            return;
        }
        Path file = Path.of(input);
        if (!Files.exists(file)) {
            throw new NoSuchFileException(input);
        }
        if (Files.isDirectory(file)) {
            throw new IOException(input + ": is a directory and not a file with a pair on each line");
        }
        try (InputStream in = Files.newInputStream(file)) {
            forEach(in, lines);
        }
    }

    private void forEach(InputStream in, Consumer<PairLine> lines) throws IOException {
        ByteLines source = new ByteLines(new BufferedInputStream(in, 1 << 16), mostBytes + 1);
        for (byte[] line = source.next(); line != null; line = source.next()) {
            lines.accept(judged(source.number(), line));
        }
    }

    private PairLine judged(long number, byte[] line) {
        PairDocument document = new PairDocument();
        try {
            if (line.length > mostBytes) {
                throw new UnusablePairException(String.format(
                        Locale.ROOT, "more than %,d bytes: one of the articles must be too large", mostBytes));
            }
            document.read(line);
            Article earlier = article(document.earlier(), "a");
            Article later = article(document.later(), "b");
            return new PairLine.Judged(
                    number,
                    document.pair(),
                    earlier.getHeadline(),
                    later.getHeadline(),
                    document.label(),
                    document.confidence(),
                    judge.judge(earlier, later));
        } catch (UnusablePairException e) {
            return new PairLine.Unusable(number, document.pair(), "line %d: %s".formatted(number, e.getMessage()));
        }
    }

    private Article article(byte[] json, String name) throws UnusablePairException {
        Decoded decoded = decoder.decode(RawInputs.document(json));
        if (decoded instanceof Decoded.Refused refused) {
            throw new UnusablePairException(
                    "\"%s\" is rejected, %s: %s".formatted(name, refused.reason(), refused.message()));
        }
        return ((Decoded.Page) decoded).articles().get(0);
    }
}
