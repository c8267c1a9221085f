package io.khabar.decode;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The word lists that come with this package: YAML files of name to list of words. */
final class ShippedData {
    private ShippedData() {}

    static Map<String, List<String>> read(String file) {
        try (InputStream in = ShippedData.class.getResourceAsStream("/decode/" + file)) {
            return new YAMLMapper().readValue(in, new TypeReference<Map<String, List<String>>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("decode/" + file + " is not a map of lists", e);
        }
    }
}
