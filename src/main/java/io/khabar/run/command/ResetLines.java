package io.khabar.run.command;

import com.fasterxml.jackson.core.JsonGenerator;
import io.khabar.run.Service.Part;
import io.khabar.run.mend.PartReset;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The plan of a reset, with what readers of the output topics will see, as text for a person or JSON for a program. */
final class ResetLines {
    private ResetLines() {}

    static List<String> of(PartReset plan) {
        List<String> lines = new ArrayList<>();
        lines.add(plan.group());
        plan.members().forEach(member -> lines.add("  running  " + member + " (must be stopped)"));
        lines.add("  offsets  %s begins at %s"
                .formatted(plan.input(), plan.starts().values()));
        lines.add("  again    %,d records at most would be read again".formatted(plan.again()));
        if (plan.skipped() > 0) {
            lines.add("  LOST     %,d records were not read yet and never would be".formatted(plan.skipped()));
        }
        plan.deleted().forEach(topic -> lines.add("  deleted  " + topic));
        if (plan.emptied() != null) {
            lines.add("  emptied  " + plan.emptied());
        }
        lines.add("  deleted  %s, on this machine; delete it on each other machine of the service"
                .formatted(plan.state()));
        lines.addAll(plan.part() == Part.CLEAN ? clean(plan) : route());
        return lines;
    }

    private static List<String> clean(PartReset plan) {
        return List.of(
                "  Readers will see: each article in those records again, though %,d records of articles are there"
                        .formatted(plan.output()),
                "  already, as revision 1 and not as a redelivery, since editions are forgotten; on the topics as UPDATED",
                "  where route was not reset. Duplicates, rejections and dead letters come again too. An older article",
                "  that is fetched again counts as new; an article under way that has no verdict is lost unless its raw",
                "  event is read again.");
    }

    private static List<String> route() {
        return List.of(
                "  Readers of the topics will see: each edition in those records again, as ADDED. What a rule has put",
                "  on a topic that it does not belong to by the rules of now stays there: no REMOVED comes for it.");
    }

    static String json(PartReset plan) {
        return JsonLine.of(json -> {
            json.writeStringField("group", plan.group());
            strings(json, "running", plan.members());
            json.writeStringField("input", plan.input());
            json.writeArrayFieldStart("offsets");
            for (long start : plan.starts().values()) {
                json.writeNumber(start);
            }
            json.writeEndArray();
            json.writeNumberField("readAgain", plan.again());
            json.writeNumberField("lost", plan.skipped());
            strings(json, "deletedTopics", plan.deleted());
            json.writeStringField("emptiedTopic", plan.emptied());
            json.writeStringField("deletedState", plan.state().toString());
        });
    }

    private static void strings(JsonGenerator json, String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
