package io.khabar;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.khabar.ArchitectureTest.CLASSES;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What no class does, whatever its package. */
class CodeHabitsTest {
    private static final int MOST_LINES = 350;

    private static final String[] ON_THE_WAY = {
        "io.khabar",
        "io.khabar.article..",
        "io.khabar.analysis..",
        "io.khabar.decode..",
        "io.khabar.dedup..",
        "io.khabar.enrich..",
        "io.khabar.match..",
        "io.khabar.publish.."
    };

    /** Time is the record's, or the processor context's; {@code System.nanoTime} measures how long something took. */
    private static final ArchRule CLOCK = noClasses()
            .that(resideInAnyPackage(ON_THE_WAY))
            .should()
            .accessTargetWhere(naming(
                    "the clock",
                    "java\\.time\\..*\\.now\\(.*",
                    "java\\.time\\.Clock\\.system.*",
                    "java\\.lang\\.System\\.currentTimeMillis\\(\\)",
                    "java\\.util\\.Date\\.<init>\\(\\)"));

    private static final ArchRule STREAMS = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(Main.class.getName())
            .should()
            .accessTargetWhere(naming("standard output or error", "java\\.lang\\.System\\.(out|err)"));

    private static final ArchRule CHARSET = noClasses()
            .should()
            .accessTargetWhere(naming(
                    "the default charset",
                    "java\\.lang\\.String\\.getBytes\\(\\)",
                    "java\\.lang\\.String\\.<init>\\(\\[B(, int, int)?\\)",
                    "java\\.io\\.ByteArrayOutputStream\\.toString\\(\\)",
                    "java\\.io\\.InputStreamReader\\.<init>\\(java\\.io\\.InputStream\\)",
                    "java\\.io\\.OutputStreamWriter\\.<init>\\(java\\.io\\.OutputStream\\)",
                    "java\\.io\\.File(Reader|Writer)\\.<init>\\((?!.*Charset).*",
                    "java\\.io\\.Print(Stream|Writer)\\.<init>\\(java\\.(io\\.OutputStream|io\\.File|lang\\.String)"
                            + "(, boolean)?\\)",
                    "java\\.util\\.Scanner\\.<init>\\(java\\.io\\.(InputStream|File)\\)",
                    "java\\.nio\\.charset\\.Charset\\.defaultCharset\\(\\)"));

    private static final ArchRule LOCALE = noClasses()
            .should()
            .accessTargetWhere(naming("the default locale", "java\\.lang\\.String\\.to(Lower|Upper)Case\\(\\)"));

    @Test
    void names_say_what_a_class_is() {
        for (String end : List.of("Utils", "Util", "Helper", "Constants", "Impl", "Manager")) {
            noClasses().should().haveSimpleNameEndingWith(end).check(CLASSES);
        }
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..utils..", "..common..", "..core..", "..impl..", "..helper..")
                .check(CLASSES);
    }

    @Test
    void nothing_on_the_way_looks_at_the_clock() {
        CLOCK.check(CLASSES);
    }

    @Test
    void only_main_names_the_standard_streams() {
        STREAMS.check(CLASSES);
    }

    @Test
    void text_and_bytes_are_turned_into_each_other_by_a_named_charset() {
        CHARSET.check(CLASSES);
    }

    @Test
    void cases_are_changed_by_a_named_locale() {
        LOCALE.check(CLASSES);
    }

    @Test
    void the_rules_can_fail() {
        JavaClasses offender = new ClassFileImporter().importClasses(Offender.class);
        assertThat(violations(CLOCK, offender)).hasSize(2);
        assertThat(violations(STREAMS, offender)).hasSize(1);
        assertThat(violations(CHARSET, offender)).hasSize(4);
        assertThat(violations(LOCALE, offender)).hasSize(2);
    }

    @Test
    void no_source_file_is_long() throws IOException {
        List<String> tooLong = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                int lines = Files.readAllLines(file, UTF_8).size();
                if (lines > MOST_LINES) {
                    tooLong.add(file + ": " + lines);
                }
            }
        }
        assertThat(tooLong).as("more than %d lines", MOST_LINES).isEmpty();
    }

    private static List<String> violations(ArchRule rule, JavaClasses classes) {
        return rule.evaluate(classes).getFailureReport().getDetails();
    }

    /** Calls of, references to and uses of what has such a name, as ArchUnit writes it. */
    private static DescribedPredicate<JavaAccess<?>> naming(String description, String... names) {
        String any = String.join("|", names);
        return DescribedPredicate.describe(
                description, access -> access.getTarget().getFullName().matches(any));
    }

    /** Does what no class may, each once or twice. */
    private static final class Offender {
        private Instant clock() {
            return Instant.now().plusMillis(System.currentTimeMillis());
        }

        private void text(byte[] bytes) throws IOException {
            String text = new String(bytes).toLowerCase();
            System.out.write(text.getBytes());
            List.of(text).stream()
                    .map(String::toUpperCase)
                    .forEach(upper -> new PrintWriter(new ByteArrayOutputStream()));
            new InputStreamReader(new ByteArrayInputStream(bytes)).close();
        }
    }
}
