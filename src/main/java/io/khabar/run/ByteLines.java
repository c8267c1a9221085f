package io.khabar.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** The lines of a stream as bytes: whether they are valid UTF-8 is for whoever reads them to say. */
public final class ByteLines {
    private final InputStream in;
    private final int mostKept;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(8192);
    private long number;

    /**
     * @param in is read byte by byte, so it should have a buffer
     * @param mostKept bytes of a line beyond these are read and forgotten
     */
    public ByteLines(InputStream in, int mostKept) {
        this.in = in;
        this.mostKept = mostKept;
    }

    /** The next line without its line feed; null at the end. Nothing behind the last line feed is no line. */
    public byte[] next() throws IOException {
        line.reset();
        int read = in.read();
        if (read < 0) {
            return null;
        }
        for (; read >= 0 && read != '\n'; read = in.read()) {
            if (line.size() < mostKept) {
                line.write(read);
            }
        }
        number++;
        return line.toByteArray();
    }

    /** Number of the line that was read last, from 1. */
    public long number() {
        return number;
    }
}
