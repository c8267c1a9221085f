package io.khabar.run.embedded;

import io.confluent.kafka.schemaregistry.CompatibilityLevel;
import io.confluent.kafka.schemaregistry.ParsedSchemaHolder;
import io.confluent.kafka.schemaregistry.SimpleParsedSchemaHolder;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Registers, finds and deletes schemas by the rules of Confluent's registry, and keeps every change before it takes
 * effect. Safe for use by several threads.
 */
final class SchemaBook {
    private final ToldLog log;
    private final Subjects subjects = new Subjects();

    SchemaBook(ToldLog log) throws IOException {
        this.log = log;
        log.read().forEach(subjects::apply);
    }

    private void tell(Told told) {
        log.append(told);
        subjects.apply(told);
    }

    /**
     * The id of the schema under the subject, as a new version unless it is one already.
     *
     * @throws RegistryRefusal when it is not compatible with the versions before
     */
    synchronized int register(String subject, AvroSchema schema) {
        Optional<Version> known = find(subject, schema, false);
        if (known.isPresent()) {
            return known.get().id();
        }
        List<String> obstacles = obstacles(subject, schema, subjects.of(subject, false));
        if (!obstacles.isEmpty()) {
            throw new RegistryRefusal(
                    409,
                    "Schema being registered is incompatible with an earlier schema for subject \"" + subject
                            + "\", details: " + obstacles);
        }
        int id = subjects.idFor(schema);
        tell(new Told.Registered(subject, subjects.nextNumber(subject), id, schema.canonicalString()));
        return id;
    }

    synchronized Version lookUp(String subject, AvroSchema schema, boolean withDeleted) {
        versions(subject, withDeleted);
        return find(subject, schema, withDeleted).orElseThrow(RegistryRefusal::noSchema);
    }

    private Optional<Version> find(String subject, AvroSchema schema, boolean withDeleted) {
        return subjects.of(subject, withDeleted).stream()
                .filter(version -> version.has(schema))
                .findFirst();
    }

    /** All versions, by subject and number. */
    synchronized List<Version> versions(boolean withDeleted) {
        return subjects.all().stream()
                .filter(version -> withDeleted || !version.deleted())
                .toList();
    }

    /** Of one subject, at least one. */
    synchronized List<Version> versions(String subject, boolean withDeleted) {
        List<Version> found = subjects.of(subject, withDeleted);
        if (found.isEmpty()) {
            throw RegistryRefusal.noSubject(subject);
        }
        return found;
    }

    synchronized Version version(String subject, VersionNumber number, boolean withDeleted) {
        return number.in(versions(subject, withDeleted)).orElseThrow(() -> RegistryRefusal.noVersion(number));
    }

    /** Where a schema stands, deleted versions included, for there may be records written with them. */
    synchronized List<Version> withId(int id) {
        List<Version> found =
                subjects.all().stream().filter(version -> version.id() == id).toList();
        if (found.isEmpty()) {
            throw RegistryRefusal.noSchema(id);
        }
        return found;
    }

    /** Deletes all versions and the level of the subject; for good only what has been deleted before. */
    synchronized List<Integer> delete(String subject, boolean permanent) {
        List<Version> all = versions(subject, true);
        List<Version> live = subjects.of(subject, false);
        if (permanent && !live.isEmpty()) {
            throw new RegistryRefusal(
                    40405, "Subject '" + subject + "' was not deleted first before being permanently deleted");
        }
        if (!permanent && live.isEmpty()) {
            throw new RegistryRefusal(
                    40404, "Subject '" + subject + "' was soft deleted. Set permanent=true to delete permanently");
        }
        List<Integer> numbers =
                (permanent ? all : live).stream().map(Version::number).toList();
        tell(new Told.Deleted(subject, numbers, permanent));
        return numbers;
    }

    synchronized int delete(String subject, VersionNumber number, boolean permanent) {
        Version version = version(subject, number, true);
        String name = "Subject '" + subject + "' Version " + version.number();
        if (permanent && !version.deleted()) {
            throw new RegistryRefusal(40407, name + " was not deleted first before being permanently deleted");
        }
        if (!permanent && version.deleted()) {
            throw new RegistryRefusal(40406, name + " was soft deleted. Set permanent=true to delete permanently");
        }
        tell(new Told.Deleted(subject, List.of(version.number()), permanent));
        return version.number();
    }

    /** What speaks against the schema as the next version; empty when it is compatible. */
    synchronized List<String> obstacles(String subject, AvroSchema schema) {
        return obstacles(subject, schema, subjects.of(subject, false));
    }

    /** What speaks against the schema beside one version; nothing when the latest is asked for and there is none. */
    synchronized List<String> obstacles(String subject, AvroSchema schema, VersionNumber number) {
        if (number.isLatest() && subjects.of(subject, false).isEmpty()) {
            return List.of();
        }
        return obstacles(subject, schema, List.of(version(subject, number, false)));
    }

    private List<String> obstacles(String subject, AvroSchema schema, List<Version> before) {
        List<ParsedSchemaHolder> schemas = before.stream()
                .<ParsedSchemaHolder>map(version -> new SimpleParsedSchemaHolder(version.schema()))
                .toList();
        return schema.isCompatible(subjects.level(subject).orElse(subjects.globalLevel()), schemas);
    }

    synchronized CompatibilityLevel globalLevel() {
        return subjects.globalLevel();
    }

    synchronized Optional<CompatibilityLevel> level(String subject) {
        return subjects.level(subject);
    }

    /** Sets the level of a subject, or of all that have none of their own when the subject is null; null removes it. */
    synchronized void level(String subject, CompatibilityLevel level) {
        tell(new Told.LevelSet(subject, level));
    }
}
