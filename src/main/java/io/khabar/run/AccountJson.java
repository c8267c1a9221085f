package io.khabar.run;

import com.fasterxml.jackson.core.JsonGenerator;
import io.khabar.match.Account;
import io.khabar.match.Account.Clue;
import io.khabar.match.Account.Gap;
import io.khabar.match.Account.Where;
import java.io.IOException;
import java.util.Locale;

/** The account of a rule as a JSON object; its fields have the names of the record's; {@code missing} is what the score
 * lacks of the minimum. */
final class AccountJson {
    /** Most places of one pattern that are written. */
    private static final int MOST_PLACES = 200;

    private AccountJson() {}

    static void write(JsonGenerator json, Account account) throws IOException {
        json.writeStartObject();
        json.writeStringField("topic", account.topic());
        json.writeNumberField("version", account.rule().getVersion());
        json.writeBooleanField("matches", account.matches());
        json.writeBooleanField("fulfilled", account.fulfilled());
        json.writeNumberField("score", account.score());
        json.writeNumberField("minimumScore", account.rule().getMinimumScore());
        json.writeNumberField("potential", account.potential());
        json.writeNumberField("missing", Math.max(0, account.rule().getMinimumScore() - account.score()));
        json.writeArrayFieldStart("clues");
        for (Clue clue : account.clues()) {
            write(json, clue);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("gaps");
        for (Gap gap : account.gaps()) {
            json.writeStartObject();
            json.writeStringField("need", gap.need().name().toLowerCase(Locale.ROOT));
            json.writeArrayFieldStart("parts");
            for (String part : gap.parts()) {
                json.writeString(part);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Clue clue) throws IOException {
        json.writeStartObject();
        json.writeStringField("pattern", clue.pattern());
        json.writeStringField("field", clue.field());
        json.writeNumberField("weight", clue.weight());
        json.writeNumberField("contribution", clue.contribution());
        json.writeBooleanField("counts", clue.counts());
        json.writeArrayFieldStart("places");
        for (Where where : clue.places().stream().limit(MOST_PLACES).toList()) {
            json.writeStartObject();
            json.writeStringField("zone", where.zone().name().toLowerCase(Locale.ROOT));
            AvroJson.writeFields(json, where.span());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
