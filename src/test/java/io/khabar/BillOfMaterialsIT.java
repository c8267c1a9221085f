package io.khabar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code package} says that the program is made of, against what it copied beside it. */
class BillOfMaterialsIT {
    @Test
    void names_every_library_that_the_program_runs_with() throws IOException {
        Path file = Path.of("target", "bom.json");
        assumeTrue(Files.exists(file) || !Boolean.getBoolean("khabar.offline"), "Maven leaves it out with -o");
        JsonNode bill = new ObjectMapper().readTree(file.toFile());
        assertThat(bill.get("bomFormat").asText()).isEqualTo("CycloneDX");
        assertThat(bill.at("/metadata/component/name").asText()).isEqualTo("khabar");
        Set<String> named = bill.findValuesAsText("purl").stream()
                .map(purl -> purl.replaceAll(".*/([^/@]+)@([^?]+).*", "$1-$2"))
                .collect(Collectors.toSet());
        assertThat(named).anyMatch(name -> name.startsWith("kafka-streams-"));
        try (Stream<Path> libraries = Files.list(Path.of("target", "lib"))) {
            assertThat(libraries.map(path -> path.getFileName().toString()).toList())
                    .hasSizeGreaterThan(50)
                    .allSatisfy(library -> assertThat(named).anyMatch(library::startsWith));
        }
    }
}
