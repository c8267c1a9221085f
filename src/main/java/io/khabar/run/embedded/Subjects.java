package io.khabar.run.embedded;

import io.confluent.kafka.schemaregistry.CompatibilityLevel;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The registry's state: subjects, their versions and compatibility levels. Not safe for use by several threads. */
final class Subjects {
    /** Confluent's default. */
    private static final CompatibilityLevel DEFAULT_LEVEL = CompatibilityLevel.BACKWARD;

    private final NavigableMap<String, NavigableMap<Integer, Version>> versions = new TreeMap<>();
    private final Map<String, CompatibilityLevel> levels = new HashMap<>();
    private CompatibilityLevel globalLevel = DEFAULT_LEVEL;
    private int lastId;

    void apply(Told told) {
        if (told instanceof Told.Registered registered) {
            register(registered);
        } else if (told instanceof Told.Deleted deleted) {
            delete(deleted);
        } else if (told instanceof Told.LevelSet set) {
            level(set);
        }
    }

    private void register(Told.Registered told) {
        Version version = new Version(told.subject(), told.version(), told.id(), new AvroSchema(told.schema()), false);
        versions.computeIfAbsent(told.subject(), subject -> new TreeMap<>()).put(told.version(), version);
        lastId = Math.max(lastId, told.id());
    }

    private void delete(Told.Deleted told) {
        NavigableMap<Integer, Version> numbered = versions.getOrDefault(told.subject(), new TreeMap<>());
        for (int number : told.versions()) {
            if (told.permanent()) {
                numbered.remove(number);
            } else {
                numbered.computeIfPresent(number, (key, version) -> version.asDeleted());
            }
        }
        if (numbered.isEmpty()) {
            versions.remove(told.subject());
        }
        if (numbered.values().stream().allMatch(Version::deleted)) {
            levels.remove(told.subject());
        }
    }

    private void level(Told.LevelSet told) {
        if (told.subject() == null) {
            globalLevel = told.level() == null ? DEFAULT_LEVEL : told.level();
        } else if (told.level() == null) {
            levels.remove(told.subject());
        } else {
            levels.put(told.subject(), told.level());
        }
    }

    /** Of all subjects, by name and number, deleted ones included. */
    List<Version> all() {
        return versions.values().stream()
                .flatMap(numbered -> numbered.values().stream())
                .toList();
    }

    /** Of one subject, by number; none when there is no such subject. */
    List<Version> of(String subject, boolean withDeleted) {
        return versions.getOrDefault(subject, new TreeMap<>()).values().stream()
                .filter(version -> withDeleted || !version.deleted())
                .toList();
    }

    int nextNumber(String subject) {
        return versions.containsKey(subject) ? versions.get(subject).lastKey() + 1 : 1;
    }

    /** The same schema has the same id under every subject; an id is never given twice. */
    int idFor(AvroSchema schema) {
        return all().stream()
                .filter(version -> version.has(schema))
                .findFirst()
                .map(Version::id)
                .orElse(lastId + 1);
    }

    CompatibilityLevel globalLevel() {
        return globalLevel;
    }

    Optional<CompatibilityLevel> level(String subject) {
        return Optional.ofNullable(levels.get(subject));
    }
}
