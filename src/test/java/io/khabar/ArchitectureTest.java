package io.khabar;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the design says of packages: who may know whom. */
class ArchitectureTest {
    /** What every stage may use: the records, the analysis of words, the metrics. */
    private static final String[] SHARED = {"io.khabar.article..", "io.khabar.analysis..", "io.khabar.watch.."};

    /** What each package within {@code enrich} may know of the others there; none knows the enricher itself. */
    private static final Map<String, List<String>> ENRICHMENTS = Map.of(
            "text", List.of(),
            "language", List.of("text"),
            "gazetteer", List.of("text"),
            "name", List.of("text", "gazetteer"),
            "tag", List.of("text"));

    /** Classes that name Kafka without being a step: what a stage remembers, in the stores of its step. */
    private static final Set<String> STORES =
            Set.of("io.khabar.dedup.StoredOwnerMemory", "io.khabar.dedup.StoredIndexMemory");

    /** All that we wrote or generate, without the tests and without the unpacked registry client. */
    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.khabar");

    @Test
    void kafka_is_known_to_steps_topologies_rejection_and_the_runner_only() {
        noClasses()
                .that(not(resideInAnyPackage("io.khabar", "io.khabar.reject..", "io.khabar.run..")))
                .and(not(named("*Step", type -> outermost(type).getSimpleName().endsWith("Step"))))
                .and(not(named("stores of a stage", type -> STORES.contains(type.getName()))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka..")
                .check(CLASSES);
    }

    @Test
    void the_exceptions_are_still_needed() {
        assertThat(STORES)
                .allSatisfy(name -> assertThat(CLASSES.get(name).getDirectDependenciesFromSelf())
                        .anyMatch(dependency ->
                                dependency.getTargetClass().getName().startsWith("org.apache.kafka.streams.state.")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"decode", "dedup", "enrich", "match", "publish"})
    void a_stage_knows_itself_and_what_all_share(String stage) {
        noClasses()
                .that()
                .resideInAPackage("io.khabar." + stage + "..")
                .should()
                .dependOnClassesThat(resideInAPackage("io.khabar..")
                        .and(not(resideInAPackage("io.khabar." + stage + "..")))
                        .and(not(resideInAnyPackage(SHARED))))
                .check(CLASSES);
    }

    @Test
    void an_enrichment_knows_no_other_and_not_the_enricher() {
        String enrich = "io.khabar.enrich";
        assertThat(CLASSES.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> name.startsWith(enrich + "."))
                        .map(name -> name.substring(enrich.length() + 1)))
                .containsOnly(ENRICHMENTS.keySet().toArray(String[]::new));
        ENRICHMENTS.forEach((name, known) -> noClasses()
                .that()
                .resideInAPackage(enrich + "." + name)
                .should()
                .dependOnClassesThat(resideInAPackage(enrich + "..")
                        .and(not(resideInAPackage(enrich + "." + name)))
                        .and(not(resideInAnyPackage(known.stream()
                                .map(other -> enrich + "." + other)
                                .toArray(String[]::new)))))
                .check(CLASSES));
    }

    @Test
    void what_all_share_knows_no_stage() {
        noClasses()
                .that()
                .resideInAnyPackage(SHARED)
                .should()
                .dependOnClassesThat(resideInAPackage("io.khabar..").and(not(resideInAnyPackage(SHARED))))
                .check(CLASSES);
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("io.khabar.(*)..").should().beFreeOfCycles().check(CLASSES);
        slices().matching("io.khabar.run.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void the_topologies_do_not_know_who_runs_them() {
        noClasses()
                .that()
                .resideInAPackage("io.khabar")
                .and()
                .doNotHaveFullyQualifiedName("io.khabar.Main")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.khabar.run..")
                .check(CLASSES);
    }

    @Test
    void every_package_says_what_comes_in_and_what_goes_out() throws IOException {
        try (Stream<Path> directories = Files.walk(Path.of("src", "main", "java", "io", "khabar"))) {
            for (Path directory : directories.filter(Files::isDirectory).toList()) {
                Path info = directory.resolve("package-info.java");
                assertThat(info).exists();
                assertThat(Files.readString(info, UTF_8))
                        .as(info.toString())
                        .contains("<p>In:", "Out:")
                        .containsPattern("(?i)refused|rejected");
            }
        }
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }

    private static DescribedPredicate<JavaClass> named(String description, Predicate<JavaClass> test) {
        return DescribedPredicate.describe(description, test);
    }
}
