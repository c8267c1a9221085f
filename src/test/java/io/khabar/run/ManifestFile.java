package io.khabar.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A YAML file as the tools that it is for read it: with its anchors, merged keys and all of its documents. */
final class ManifestFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ManifestFile() {}

    static List<JsonNode> read(Path file) throws IOException {
        List<JsonNode> documents = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
            new Yaml(new SafeConstructor(new LoaderOptions()))
                    .loadAll(reader)
                    .forEach(document -> documents.add(JSON.valueToTree(document)));
        }
        return documents;
    }
}
