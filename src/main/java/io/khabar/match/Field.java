package io.khabar.match;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a term of a rule can look at. */
enum Field {
    /** Headline or body: the field of a term that names none. */
    TEXT,
    HEADLINE,
    BODY,
    /** Gazetteer ids and canonical names of the entities. */
    ENTITY,
    TAG,
    SOURCE,
    LANGUAGE;

    /** Name of the field in a query. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Field> named(String key) {
        return Arrays.stream(values()).filter(field -> field.key().equals(key)).findFirst();
    }

    static String names() {
        return Arrays.stream(values()).map(Field::key).collect(Collectors.joining(", "));
    }

    /** The field whose words are indexed for this one: headline and body are stretches of the text. */
    Field indexed() {
        return this == HEADLINE || this == BODY ? TEXT : this;
    }

    /** Whether it only says which articles are meant, and nothing of what they are about. */
    boolean isFilter() {
        return this == SOURCE || this == LANGUAGE;
    }
}
