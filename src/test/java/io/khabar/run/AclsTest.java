package io.khabar.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How the least rights are printed; that they are enough, and none too much, is in SecurityIT. */
class AclsTest {
    private static final Settings SETTINGS =
            Settings.of(Map.of("KHABAR_TOPIC_PREFIX", "wire.", "KHABAR_APPLICATION_ID", "desk"), new Properties());

    @Test
    void a_call_of_kafkas_command_names_the_operations_on_a_resource() {
        assertThat(new Acls("User:khabar", Role.SERVICE.rights(SETTINGS)).commands("broker:9093"))
                .contains(
                        "kafka-acls.sh --bootstrap-server broker:9093 --command-config admin.properties --add "
                                + "--allow-principal User:khabar --operation Read --operation Write --topic wire.articles",
                        "kafka-acls.sh --bootstrap-server broker:9093 --command-config admin.properties --add "
                                + "--allow-principal User:khabar --operation DescribeConfigs --topic wire. "
                                + "--resource-pattern-type prefixed",
                        "kafka-acls.sh --bootstrap-server broker:9093 --command-config admin.properties --add "
                                + "--allow-principal User:khabar --operation Write --transactional-id desk-clean- "
                                + "--resource-pattern-type prefixed");
    }

    @Test
    void a_name_that_means_something_to_the_shell_is_quoted() {
        assertThat(new Acls("User:CN=o'neil, O=desk", Role.PRODUCER.rights(SETTINGS)).commands("b:1"))
                .singleElement()
                .asString()
                .contains("--allow-principal 'User:CN=o'\\''neil, O=desk' --operation Write --topic wire.raw");
    }

    @ParameterizedTest
    @EnumSource
    void every_resource_has_its_call_every_operation_its_object_and_nobody_a_right_on_the_cluster(Role role) {
        Acls acls = new Acls("User:a", role.rights(SETTINGS));

        assertThat(acls.commands("b:1"))
                .hasSameSizeAs(acls.rights())
                .doesNotHaveDuplicates()
                .allMatch(call -> call.matches(".* --(topic|group|transactional-id) (wire|desk).*"));
        assertThat(acls.json()).hasSameSizeAs(acls.bindings()).allSatisfy(acl -> {
            assertThat(acl.get("principal").asText()).isEqualTo("User:a");
            assertThat(acl.get("permissionType").asText()).isEqualTo("ALLOW");
            assertThat(acl.get("resourceType").asText()).isIn("TOPIC", "GROUP", "TRANSACTIONAL_ID");
        });
    }

    @Test
    void the_table_of_the_document_is_what_the_service_needs() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("docs", "security.md"), UTF_8).stream()
                .filter(line -> line.matches("\\| (topic|group|transactional id)s? .*"))
                .map(line -> line.replaceAll("(\\|[^|]*\\|[^|]*\\|).*", "$1"))
                .toList();
        assertThat(rows)
                .containsExactlyElementsOf(Role.SERVICE.rights(Settings.of(Map.of(), new Properties())).stream()
                        .map(AclsTest::row)
                        .toList());
    }

    private static String row(Role.Right right) {
        boolean many = right.on().patternType() == PatternType.PREFIXED;
        return "| %s%s `%s%s` | %s |"
                .formatted(
                        right.on()
                                .resourceType()
                                .name()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', ' '),
                        many ? "s" : "",
                        right.on().name(),
                        many ? "*" : "",
                        right.operations().stream()
                                .sorted()
                                .map(AclOperation::name)
                                .collect(Collectors.joining(", ")));
    }
}
