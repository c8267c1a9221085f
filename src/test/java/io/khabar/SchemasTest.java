package io.khabar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.confluent.kafka.schemaregistry.CompatibilityLevel;
import io.confluent.kafka.schemaregistry.ParsedSchemaHolder;
import io.confluent.kafka.schemaregistry.SimpleParsedSchemaHolder;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.khabar.article.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Type;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The schemas keep what the released ones promised, and say what they mean.
 *
 * <p>The folders in {@code schemas/released/}, one for each release, hold what that release registered, each schema
 * whole. {@code mvn test -Dtest=SchemasTest -Dkhabar.release=2} writes them; they are never changed afterwards.
 */
class SchemasTest {
    private static final Path RELEASED = Path.of("schemas", "released");
    private static final String RELEASE_PROPERTY = "khabar.release";

    /** What a registry gets to see: every schema of a public topic and of one that Kafka Streams keeps for us, by name. */
    static Map<String, Schema> current() {
        return Stream.of(
                        new Topics("").contracts(List.of("any")).stream().map(Topics.Contract::schema),
                        CleanTopology.INTERNAL_TOPICS.values().stream(),
                        RouteTopology.INTERNAL_TOPICS.values().stream())
                .flatMap(schemas -> schemas)
                .filter(Objects::nonNull)
                .map(AvroSerdes::published)
                .collect(toMap(Schema::getFullName, schema -> schema, (one, same) -> one, TreeMap::new));
    }

    static Set<String> names() {
        return current().keySet();
    }

    @BeforeAll
    static void release() throws IOException {
        String release = System.getProperty(RELEASE_PROPERTY);
        if (release == null) {
            return;
        }
        Path folder = RELEASED.resolve(release);
        assertThat(folder).as("a release is never changed").doesNotExist();
        Files.createDirectories(folder);
        for (Schema schema : current().values()) {
            Files.writeString(
                    folder.resolve(schema.getFullName() + ".avsc"), json(schema).toPrettyString() + '\n', UTF_8);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_schema_reads_and_is_read_by_all_that_were_released(String name) throws IOException {
        List<Schema> released = released(name);

        assertThat(breaches(current().get(name), released)).isEmpty();
        assertThat(released)
                .as(
                        "no copy in %s; mvn test -Dtest=SchemasTest -D%s=… writes the copies of a release",
                        RELEASED, RELEASE_PROPERTY)
                .isNotEmpty();
    }

    /** On a topic, or part of one that is. */
    @Test
    void no_schema_that_was_released_is_gone() throws IOException {
        List<String> names = new ArrayList<>();
        current().values().forEach(schema -> visit(schema, named -> names.add(named.getFullName())));
        try (Stream<Path> files = Files.walk(RELEASED)) {
            assertThat(files.filter(file -> file.toString().endsWith(".avsc"))
                            .map(file -> file.getFileName().toString().replace(".avsc", ""))
                            .distinct())
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(names).contains(name));
        }
    }

    @Test
    void every_schema_file_is_on_a_topic_or_part_of_one_that_is() throws IOException {
        List<String> names = new ArrayList<>();
        current().values().forEach(schema -> visit(schema, named -> names.add(named.getFullName())));
        try (Stream<Path> files = Files.walk(Path.of("schemas"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".avsc") && !file.startsWith(RELEASED)))
                    .hasSizeGreaterThanOrEqualTo(12)
                    .allSatisfy(file -> {
                        JsonNode json = new ObjectMapper().readTree(file.toFile());
                        assertThat(names)
                                .contains(json.get("namespace").asText()
                                        + '.'
                                        + json.get("name").asText());
                    });
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_record_enum_and_field_says_what_it_means(String name) {
        visit(current().get(name), named -> {
            assertThat(named.getDoc()).as(named.getFullName()).isNotBlank();
            fields(named)
                    .forEach(field -> assertThat(field.doc())
                            .as("%s.%s", named.getName(), field.name())
                            .isNotBlank()
                            .endsWith("."));
        });
    }

    /** So that a reader of an older release, for whom a symbol is new, still reads the record. */
    @ParameterizedTest
    @MethodSource("names")
    void every_enum_has_a_symbol_for_what_a_reader_does_not_know(String name) {
        visit(current().get(name), named -> {
            if (named.getType() == Type.ENUM) {
                assertThat(named.getEnumDefault())
                        .as(named.getFullName())
                        .isEqualTo(named.getEnumSymbols().get(0))
                        .isIn("UNKNOWN", "OTHER");
            }
        });
    }

    /** A list, a map, a choice or what may be missing has a natural default: with it the field can be taken out again. */
    @ParameterizedTest
    @MethodSource("names")
    void what_may_be_empty_or_missing_is_so_by_default(String name) {
        visit(
                current().get(name),
                named -> fields(named).forEach(field -> {
                    Optional<String> natural = naturalDefault(field.schema());
                    if (natural.isPresent()) {
                        assertThat(defaultOf(named, field))
                                .as("%s.%s", named.getName(), field.name())
                                .isEqualTo(natural.get());
                    }
                }));
    }

    private static Optional<String> naturalDefault(Schema schema) {
        return switch (schema.getType()) {
            case ARRAY -> Optional.of("[]");
            case MAP -> Optional.of("{}");
            case UNION -> Optional.of("null");
            case ENUM -> Optional.of('"' + schema.getEnumDefault() + '"');
            default -> Optional.empty();
        };
    }

    @Test
    void a_schema_that_breaks_the_promise_is_refused() {
        Schema article = current().get(Article.class.getName());
        List<Schema> before = List.of(article);

        assertThat(breaches(article, before)).isEmpty();
        assertThat(breaches(changed(article, json -> remove(json, "headline")), before))
                .as("a required field is gone")
                .isNotEmpty();
        assertThat(breaches(changed(article, json -> add(json, "{\"name\":\"mood\",\"type\":\"string\"}")), before))
                .as("a required field is new")
                .isNotEmpty();
        assertThat(breaches(changed(article, json -> field(json, "body").put("type", "int")), before))
                .as("a field has another type")
                .isNotEmpty();
        assertThat(breaches(changed(article, json -> field(json, "headline").put("name", "title")), before))
                .as("a field has another name")
                .isNotEmpty();
        assertThat(breaches(changed(article, json -> remove(json, "byline")), before))
                .as("an optional field is gone")
                .isEmpty();
        Schema wider = changed(article, json -> add(json, "{\"name\":\"mood\",\"type\":\"string\",\"default\":\"\"}"));
        assertThat(breaches(wider, before)).as("an optional field is new").isEmpty();
        assertThat(breaches(
                        changed(
                                wider,
                                json -> field(json, "mood").put("type", "int").put("default", 0)),
                        List.of(wider, article)))
                .as("fits the newest but not one before")
                .isNotEmpty();
    }

    /** What Confluent's registry would say against the schema, at the level that {@code topics create} sets. */
    private static List<String> breaches(Schema schema, List<Schema> released) {
        List<ParsedSchemaHolder> before = new ArrayList<>();
        released.forEach(one -> before.add(new SimpleParsedSchemaHolder(new AvroSchema(one))));
        return new AvroSchema(schema).isCompatible(CompatibilityLevel.FULL_TRANSITIVE, before);
    }

    private static List<Schema> released(String name) throws IOException {
        try (Stream<Path> releases = Files.list(RELEASED)) {
            List<Schema> schemas = new ArrayList<>();
            for (Path release : releases.sorted().toList()) {
                Path file = release.resolve(name + ".avsc");
                if (Files.exists(file)) {
                    schemas.add(new Schema.Parser().parse(Files.readString(file, UTF_8)));
                }
            }
            return schemas;
        }
    }

    /** Each record and enum in the schema, once. */
    private static void visit(Schema schema, Consumer<Schema> visitor) {
        visit(schema, visitor, new ArrayList<>());
    }

    private static void visit(Schema schema, Consumer<Schema> visitor, List<String> seen) {
        switch (schema.getType()) {
            case RECORD, ENUM -> {
                if (!seen.contains(schema.getFullName())) {
                    seen.add(schema.getFullName());
                    visitor.accept(schema);
                    fields(schema).forEach(field -> visit(field.schema(), visitor, seen));
                }
            }
            case ARRAY -> visit(schema.getElementType(), visitor, seen);
            case MAP -> visit(schema.getValueType(), visitor, seen);
            case UNION -> schema.getTypes().forEach(one -> visit(one, visitor, seen));
            default -> {
                // Has no names within.
            }
        }
    }

    private static List<Schema.Field> fields(Schema schema) {
        return schema.getType() == Type.RECORD ? schema.getFields() : List.of();
    }

    /** The default as it stands in the schema; the text "none" without one. */
    private static String defaultOf(Schema record, Schema.Field field) {
        JsonNode value = field(json(record), field.name()).get("default");
        return value == null ? "none" : value.toString();
    }

    private static Schema changed(Schema schema, Consumer<ObjectNode> change) {
        ObjectNode json = json(schema);
        change.accept(json);
        return new Schema.Parser().parse(json.toString());
    }

    private static ObjectNode json(Schema schema) {
        return (ObjectNode) tree(schema.toString());
    }

    private static ObjectNode field(ObjectNode json, String name) {
        for (JsonNode field : json.get("fields")) {
            if (field.get("name").asText().equals(name)) {
                return (ObjectNode) field;
            }
        }
        throw new AssertionError("no field " + name);
    }

    private static void remove(ObjectNode json, String name) {
        for (Iterator<JsonNode> fields = json.withArray("fields").elements(); fields.hasNext(); ) {
            if (fields.next().get("name").asText().equals(name)) {
                fields.remove();
                return;
            }
        }
        throw new AssertionError("no field " + name);
    }

    private static void add(ObjectNode json, String field) {
        json.withArray("fields").add(tree(field));
    }

    private static JsonNode tree(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
