package io.khabar.run.command;

/** When a command highlights. */
enum ColourChoice {
    AUTO,
    ALWAYS,
    NEVER;

    /** In a terminal, unless NO_COLOR is set to anything (no-color.org). */
    boolean isOn() {
        String unwanted = System.getenv("NO_COLOR");
        boolean wanted = unwanted == null || unwanted.isEmpty();
        return this == ALWAYS || this == AUTO && wanted && System.console() != null && !isDumb();
    }

    private static boolean isDumb() {
        return "dumb".equals(System.getenv("TERM"));
    }
}
