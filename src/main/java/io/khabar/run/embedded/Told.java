package io.khabar.run.embedded;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.confluent.kafka.schemaregistry.CompatibilityLevel;
import java.util.List;

/** One thing that the registry was told and that changed it; all of them in order make up its state. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "told")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Told.Registered.class, name = "registered"),
    @JsonSubTypes.Type(value = Told.Deleted.class, name = "deleted"),
    @JsonSubTypes.Type(value = Told.LevelSet.class, name = "level")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
sealed interface Told {

    /** A schema became a version of a subject. */
    record Registered(String subject, int version, int id, String schema) implements Told {}

    /** Versions were hidden or, when {@code permanent}, forgotten. */
    record Deleted(String subject, List<Integer> versions, boolean permanent) implements Told {}

    /** A compatibility level was set, or removed when null; for all subjects when the subject is null. */
    record LevelSet(String subject, CompatibilityLevel level) implements Told {}
}
