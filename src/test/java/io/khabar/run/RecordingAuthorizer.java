package io.khabar.run;

import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.metadata.authorizer.StandardAuthorizer;
import org.apache.kafka.server.authorizer.Action;
import org.apache.kafka.server.authorizer.AuthorizableRequestContext;
import org.apache.kafka.server.authorizer.AuthorizationResult;

/** Kafka's authorizer, which notes what was asked of it in earnest; what a broker only filters a list by does not count. */
public final class RecordingAuthorizer extends StandardAuthorizer {
    /** The broker makes the authorizer by its class name, so this is where the test finds what it noted. */
    private static final Queue<Asked> ASKED = new ConcurrentLinkedQueue<>();

    private static final Set<String> IGNORED = ConcurrentHashMap.newKeySet();

    record Asked(String principal, AclOperation operation, ResourcePattern on, boolean allowed) {
        /** Whether a right is what allows it; {@code DESCRIBE} comes with most others. */
        boolean isAllowedBy(Role.Right right, AclOperation granted) {
            boolean named = switch (right.on().patternType()) {
                case PREFIXED -> on.name().startsWith(right.on().name());
                default -> on.name().equals(right.on().name());
            };
            return named && on.resourceType() == right.on().resourceType() && granted == operation;
        }
    }

    static List<Asked> askedBy(String user) {
        return ASKED.stream()
                .filter(asked -> asked.principal().equals("User:" + user))
                .distinct()
                .toList();
    }

    /** Notes nothing more that this user asks. */
    static void ignore(String user) {
        IGNORED.add("User:" + user);
    }

    @Override
    public List<AuthorizationResult> authorize(AuthorizableRequestContext context, List<Action> actions) {
        List<AuthorizationResult> results = super.authorize(context, actions);
        for (int i = 0; i < actions.size(); i++) {
            Action action = actions.get(i);
            if (action.logIfDenied() && !IGNORED.contains(context.principal().toString())) {
                ASKED.add(new Asked(
                        context.principal().toString(),
                        action.operation(),
                        action.resourcePattern(),
                        results.get(i) == AuthorizationResult.ALLOWED));
            }
        }
        return results;
    }
}
