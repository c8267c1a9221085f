package io.khabar.match;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.khabar.article.Rule;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads rules from YAML files: the shipped ones, or those an operator has written. */
public final class RuleCatalogue {
    private static final String SHIPPED = "/rules/";
    private static final String SUBJECTS = SHIPPED + "subjects/";
    /** Names the rules of its directory, one on each line: what is in a jar can't be listed safely. */
    private static final String INDEX = "catalogue.txt";

    private RuleCatalogue() {}

    /** The rules that come with Khabar, by id. */
    public static List<Rule> shipped() {
        return shipped(SHIPPED);
    }

    /** The ids of those rules, which are those of the topics; no rule is read for it. */
    public static List<String> ids() {
        return ids(SHIPPED);
    }

    /** The rules of the main fields of news, by id: they give articles subjects and no topic. */
    static List<Rule> fields() {
        return shipped(SUBJECTS);
    }

    private static List<Rule> shipped(String directory) {
        return ids(directory).stream()
                .map(id -> directory + id + ".yaml")
                .map(name -> rule(name, resource(name)))
                .toList();
    }

    private static List<String> ids(String directory) {
        return resource(directory + INDEX).lines().toList();
    }

    /**
     * The rule of a file.
     *
     * @throws InvalidRuleException when the file is not a rule
     * @throws IOException when it can't be read
     */
    public static Rule read(Path file) throws IOException {
        return rule(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
    }

    /**
     * The rule of a file, or those of all YAML files of a directory, by file name.
     *
     * @throws InvalidRuleException when a file is not a rule
     * @throws IOException when one can't be read, or the directory has none
     */
    public static List<Rule> readAll(Path fileOrDirectory) throws IOException {
        if (!Files.isDirectory(fileOrDirectory)) {
            return List.of(read(fileOrDirectory));
        }
        List<Rule> rules = new ArrayList<>();
        try (Stream<Path> files = Files.list(fileOrDirectory)) {
            for (Path file : files.filter(RuleCatalogue::isYaml).sorted().toList()) {
                rules.add(read(file));
            }
        }
        if (rules.isEmpty()) {
            throw new FileNotFoundException(fileOrDirectory + " has no files named *.yaml or *.yml");
        }
        return rules;
    }

    private static boolean isYaml(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private static Rule rule(String file, String yaml) {
        try {
            return RuleFile.read(yaml);
        } catch (JsonProcessingException e) {
            String at =
                    e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")";
            throw new InvalidRuleException(file, e.getOriginalMessage() + at, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String resource(String name) {
        try (InputStream in = RuleCatalogue.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource " + name + " is missing from the build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
