package io.khabar.run.command;

import io.khabar.run.mend.BytesPreview;
import io.khabar.run.mend.DeadLetter;
import io.khabar.run.mend.Place;
import io.khabar.run.mend.SchemaLookup;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.common.header.Header;

/** Dead letters as text for a person or JSON for a program. */
final class DeadLetterLines {
    private static final int LONGEST_MESSAGE = 160;

    private final Function<Place, Optional<String>> notes;

    /** @param notes when and where to the record at a place was redriven */
    DeadLetterLines(Function<Place, Optional<String>> notes) {
        this.notes = notes;
    }

    String line(DeadLetter letter) {
        String error = letter.exception().substring(letter.exception().lastIndexOf('.') + 1);
        return "%-8s %s  %-18s %,9d bytes  %s  %s%s"
                .formatted(
                        where(letter.place()),
                        letter.time(),
                        letter.origin() == null ? "?" : letter.origin(),
                        letter.size(),
                        BytesPreview.line(letter.record().key()),
                        error + (letter.message().isEmpty() ? "" : ": " + cut(letter.message())),
                        notes.apply(letter.place())
                                .map(note -> "  (redriven " + note + ")")
                                .orElse(""));
    }

    String json(DeadLetter letter) {
        return JsonLine.of(json -> {
            json.writeNumberField("partition", letter.place().partition());
            json.writeNumberField("offset", letter.place().offset());
            json.writeStringField("time", letter.time().toString());
            json.writeObjectFieldStart("origin");
            if (letter.origin() != null) {
                json.writeStringField("topic", letter.origin().topic());
                json.writeNumberField("partition", letter.origin().partition());
                json.writeNumberField("offset", letter.origin().offset());
            }
            json.writeEndObject();
            json.writeStringField("exception", letter.exception());
            json.writeStringField("message", letter.message());
            json.writeNumberField("size", letter.size());
            json.writeStringField(
                    "key",
                    letter.record().key() == null
                            ? null
                            : BytesPreview.line(letter.record().key()));
            json.writeStringField("redriven", notes.apply(letter.place()).orElse(null));
        });
    }

    /**
     * All that there is to say of one.
     *
     * @param most most bytes of the value that are shown
     */
    List<String> show(DeadLetter letter, SchemaLookup schemas, int most) throws IOException {
        List<String> lines = new ArrayList<>();
        byte[] value = letter.record().value();
        lines.add("place     " + letter.place());
        lines.add("time      " + letter.time());
        lines.add("key       " + BytesPreview.line(letter.record().key()));
        lines.add("redriven  " + notes.apply(letter.place()).orElse("never"));
        for (Header header : letter.record().headers()) {
            if (header.key().endsWith(".stacktrace")) {
                lines.add("header    %s (%d bytes)".formatted(header.key(), header.value().length));
            } else {
                lines.add("header    %s: %s".formatted(header.key(), BytesPreview.line(header.value())));
            }
        }
        lines.add("size      %,d bytes".formatted(letter.size()));
        lines.add("schema    " + schemas.schema(value));
        if (letter.origin() != null) {
            String fault = schemas.fault(letter.origin().topic(), value);
            lines.add("readable  " + (fault == null ? "yes, by now" : "no: " + fault));
        }
        if (value != null && value.length > 0) {
            lines.addAll(BytesPreview.hex(value, most));
            lines.add("as text:");
            lines.add(BytesPreview.text(value, most));
        }
        return lines;
    }

    static String where(Place place) {
        return place.partition() + ":" + place.offset();
    }

    private static String cut(String message) {
        String line = message.replaceAll("\\s+", " ");
        return line.length() <= LONGEST_MESSAGE ? line : line.substring(0, LONGEST_MESSAGE) + "…";
    }
}
