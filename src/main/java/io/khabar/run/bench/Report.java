package io.khabar.run.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.khabar.run.bench.chart.LineChart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What was measured: tables and charts, each told as soon as it is there. */
public final class Report {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Consumer<Table> told;
    private final List<Table> tables = new ArrayList<>();
    private final Map<String, LineChart> charts = new LinkedHashMap<>();

    /** @param told is given each table when it is there */
    public Report(Consumer<Table> told) {
        this.told = told;
    }

    void add(Table table) {
        tables.add(table);
        told.accept(table);
    }

    /** @param name of the file, without its ending */
    void add(String name, LineChart chart) {
        charts.put(name, chart);
    }

    public List<Table> tables() {
        return List.copyOf(tables);
    }

    /** All tables by name, each a list of objects. */
    public void writeJson(Path file) throws IOException {
        ObjectNode all = JSON.createObjectNode();
        tables.forEach(table -> all.set(table.name(), table.json()));
        Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n", UTF_8);
    }

    /** The charts as SVG files. */
    public void writeCharts(Path directory) {
        charts.forEach((name, chart) -> chart.write(directory.resolve(name + ".svg")));
    }

    /** Puts the tables into a page that has places for them, and the charts beside it. */
    public void writePage(Path page) throws IOException {
        DocPage places = new DocPage(page);
        for (Table table : tables) {
            places.put(table.name(), table.markdown());
        }
        writeCharts(page.toAbsolutePath().getParent());
    }
}
