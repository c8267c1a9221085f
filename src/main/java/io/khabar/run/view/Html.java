package io.khabar.run.view;

/** Writes HTML; whatever is not markup of ours is escaped. */
final class Html {
    private final StringBuilder page = new StringBuilder();

    /** Markup of ours, as it is. */
    Html raw(String markup) {
        page.append(markup);
        return this;
    }

    /** Text or the value of a quoted attribute. */
    Html text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> page.append("&amp;");
                case '<' -> page.append("&lt;");
                case '>' -> page.append("&gt;");
                case '"' -> page.append("&quot;");
                case '\'' -> page.append("&#39;");
                default -> page.append(isUnprintable(text, i) ? '\uFFFD' : c);
            }
        }
        return this;
    }

    /** An element with text in it; the direction is that of the text. */
    Html element(String name, String text) {
        return raw("<" + name + " dir=\"auto\">").text(text).raw("</" + name + ">");
    }

    /** Controls that HTML does not allow, and halves of surrogate pairs, which UTF-8 can't have. */
    private static boolean isUnprintable(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
        }
        return Character.isISOControl(c) && c != '\n' && c != '\t';
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
