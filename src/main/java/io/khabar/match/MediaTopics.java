package io.khabar.match;

import io.khabar.article.Subject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The IPTC Media Topics that the shipped rules use, with their English names and the broader ones. */
final class MediaTopics {
    private static final String RESOURCE = "/rules/mediatopics.tsv";

    private final Map<String, Subject> subjects = new HashMap<>();
    private final Map<String, String> broader = new HashMap<>();

    MediaTopics() {
        RuleCatalogue.resource(RESOURCE)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .forEach(columns -> {
                    subjects.put(columns[0], new Subject(columns[0], columns[1]));
                    broader.put(columns[0], columns[2]);
                });
    }

    /** The topic of a code; none for one that no shipped rule uses. */
    Optional<Subject> subject(String code) {
        return Optional.ofNullable(subjects.get(code));
    }

    /** Code of the field of news, one of the seventeen without a broader topic, that a known code lies in. */
    String field(String code) {
        String field = code;
        while (!broader.get(field).isEmpty()) {
            field = broader.get(field);
        }
        return field;
    }
}
