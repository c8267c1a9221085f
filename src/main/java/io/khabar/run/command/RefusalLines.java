package io.khabar.run.command;

import io.khabar.article.RawArticle;
import io.khabar.article.Rejected;
import io.khabar.run.mend.BytesPreview;
import io.khabar.run.mend.Place;
import io.khabar.run.mend.Refusal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Rejections as text for a person or JSON for a program. */
final class RefusalLines {
    private final Function<Place, Optional<String>> notes;

    /** @param notes when and where to the record at a place was redriven */
    RefusalLines(Function<Place, Optional<String>> notes) {
        this.notes = notes;
    }

    String line(Refusal refusal) {
        Rejected rejected = refusal.rejected();
        return "%-8s %s  %-7s %-18s %-18s %s  %s%s"
                .formatted(
                        DeadLetterLines.where(refusal.place()),
                        refusal.time(),
                        rejected.getStage(),
                        rejected.getReason(),
                        refusal.origin(),
                        Objects.requireNonNullElse(rejected.getKey(), "-"),
                        rejected.getMessage(),
                        notes.apply(refusal.place())
                                .map(note -> "  (redriven " + note + ")")
                                .orElse(""));
    }

    /** Everything but the content of the raw event, which {@code show} has. */
    String json(Refusal refusal) {
        Rejected rejected = refusal.rejected();
        return JsonLine.of(json -> {
            json.writeNumberField("partition", refusal.place().partition());
            json.writeNumberField("offset", refusal.place().offset());
            json.writeStringField("time", refusal.time().toString());
            json.writeStringField("stage", rejected.getStage().name());
            json.writeStringField("reason", rejected.getReason().name());
            json.writeStringField("message", rejected.getMessage());
            json.writeObjectFieldStart("origin");
            json.writeStringField("topic", rejected.getTopic());
            json.writeNumberField("partition", rejected.getPartition());
            json.writeNumberField("offset", rejected.getOffset());
            json.writeEndObject();
            json.writeStringField("key", rejected.getKey());
            json.writeStringField("source", refusal.source());
            json.writeStringField("target", rejected.getTarget());
            json.writeStringField("articleId", rejected.getArticleId());
            json.writeStringField("redriven", notes.apply(refusal.place()).orElse(null));
        });
    }

    /**
     * All that there is to say of one.
     *
     * @param most most characters of the content that are shown
     */
    List<String> show(Refusal refusal, int most) {
        List<String> lines = new ArrayList<>();
        Rejected rejected = refusal.rejected();
        lines.add("place     " + refusal.place());
        lines.add("time      " + refusal.time());
        lines.add("refused   %s by %s: %s".formatted(rejected.getReason(), rejected.getStage(), rejected.getMessage()));
        lines.add("came from " + refusal.origin());
        lines.add("key       " + Objects.requireNonNullElse(rejected.getKey(), "-"));
        lines.add("redriven  " + notes.apply(refusal.place()).orElse("never"));
        refusal.record()
                .headers()
                .forEach(header ->
                        lines.add("header    %s: %s".formatted(header.key(), BytesPreview.line(header.value()))));
        if (rejected.getTarget() != null) {
            lines.add("target    " + rejected.getTarget());
            lines.add("article   " + rejected.getArticleId());
        }
        RawArticle raw = rejected.getRaw();
        if (raw != null) {
            lines.add("url       " + Objects.requireNonNullElse(raw.getUrl(), "-"));
            lines.add("source    " + Objects.requireNonNullElse(raw.getSource(), "-"));
            lines.add("fetched   " + Objects.toString(raw.getFetchedAt(), "-"));
            lines.add("content   %s, %,d bytes:"
                    .formatted(raw.getMediaType(), raw.getContent().remaining()));
            lines.add(BytesPreview.text(bytes(raw.getContent()), most));
        }
        return lines;
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
