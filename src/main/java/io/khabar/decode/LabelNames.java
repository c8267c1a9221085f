package io.khabar.decode;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The names of the {@linkplain Label labels}, from {@code decode/labels.yaml}, compared in their normal form: hamza,
 * diacritics, tatweel, Persian letters, bidi marks, case and punctuation make no difference.
 */
final class LabelNames {
    /** Longer text is no label: no name comes near. */
    static final int LONGEST = 60;

    private static final Map<String, Label> LABELS = read();

    private LabelNames() {}

    /** The label of this name, or null. */
    static Label label(String name) {
        return name.length() > LONGEST ? null : LABELS.get(NormalForm.of(name));
    }

    private static Map<String, Label> read() {
        Map<String, Label> labels = new HashMap<>();
        for (Map.Entry<String, List<String>> entry :
                ShippedData.read("labels.yaml").entrySet()) {
            Label label = Label.valueOf(entry.getKey().toUpperCase(Locale.ROOT));
            for (String name : entry.getValue()) {
                Label other = labels.put(NormalForm.of(name), label);
                if (other != null && other != label) {
                    throw new IllegalStateException(name + " is a name of " + label + " and of " + other);
                }
            }
        }
        return Map.copyOf(labels);
    }
}
