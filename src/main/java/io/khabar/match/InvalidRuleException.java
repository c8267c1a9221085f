package io.khabar.match;

/** A rule can't be used; its message names the rule and says what to mend. */
public final class InvalidRuleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String id;

    public InvalidRuleException(String id, String reason) {
        super("rule " + id + ": " + reason);
        this.id = id;
    }

    public InvalidRuleException(String id, String reason, Throwable cause) {
        this(id, reason);
        initCause(cause);
    }

    /** Id of the rule, or the file that holds it when that is not known. */
    public String id() {
        return id;
    }
}
