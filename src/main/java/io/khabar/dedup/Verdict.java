package io.khabar.dedup;

/** What one article is to another that came before it. */
public enum Verdict {
    /** The same written piece, edited or not. */
    DUPLICATE,
    /** The same outlet's same item, meant to replace the earlier one. */
    REVISION,
    /** Another piece: also another report of one event, and a template with other facts. */
    DISTINCT
}
