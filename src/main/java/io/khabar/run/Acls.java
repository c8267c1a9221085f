package io.khabar.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.khabar.run.Role.Right;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;

/**
 * Rights as ACLs of a principal, on every host: for Kafka's admin client, its command, or another program.
 *
 * @param principal such as {@code User:khabar}
 */
public record Acls(String principal, List<Right> rights) {
    private static final String ANY_HOST = "*";

    public List<AclBinding> bindings() {
        List<AclBinding> bindings = new ArrayList<>();
        for (Right right : rights) {
            for (AclOperation operation : sorted(right)) {
                bindings.add(new AclBinding(
                        right.on(), new AccessControlEntry(principal, ANY_HOST, operation, AclPermissionType.ALLOW)));
            }
        }
        return bindings;
    }

    /** A call of {@code kafka-acls.sh} for each resource. */
    public List<String> commands(String bootstrapServers) {
        return rights.stream().map(right -> command(bootstrapServers, right)).toList();
    }

    /** A JSON object for each ACL, with Kafka's own names. */
    public ArrayNode json() {
        ArrayNode acls = new ObjectMapper().createArrayNode();
        for (AclBinding acl : bindings()) {
            acls.addObject()
                    .put("principal", acl.entry().principal())
                    .put("host", acl.entry().host())
                    .put("operation", acl.entry().operation().name())
                    .put("permissionType", acl.entry().permissionType().name())
                    .put("resourceType", acl.pattern().resourceType().name())
                    .put("resourceName", acl.pattern().name())
                    .put("patternType", acl.pattern().patternType().name());
        }
        return acls;
    }

    private String command(String bootstrapServers, Right right) {
        String operations = sorted(right).stream()
                .map(operation -> " --operation " + title(operation.name()))
                .collect(Collectors.joining());
        return "kafka-acls.sh --bootstrap-server %s --command-config admin.properties --add --allow-principal %s%s %s %s%s"
                .formatted(
                        bootstrapServers,
                        quoted(principal),
                        operations,
                        option(right.on().resourceType()),
                        quoted(right.on().name()),
                        right.on().patternType() == PatternType.PREFIXED ? " --resource-pattern-type prefixed" : "");
    }

    private static List<AclOperation> sorted(Right right) {
        return right.operations().stream().sorted().toList();
    }

    /** {@code DESCRIBE_CONFIGS} is {@code DescribeConfigs} there. */
    private static String title(String operation) {
        StringBuilder title = new StringBuilder();
        for (String word : operation.split("_")) {
            title.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return title.toString();
    }

    private static String option(ResourceType type) {
        return "--" + type.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** For the shell, where a name has more than letters and signs that mean nothing to it. */
    private static String quoted(String name) {
        return name.matches("[\\w.:,=@/-]+") ? name : "'" + name.replace("'", "'\\''") + "'";
    }
}
