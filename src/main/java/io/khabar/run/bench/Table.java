package io.khabar.run.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/**
 * A table of results.
 *
 * @param name by which a page of the docs has a place for it
 * @param title what it shows, for the terminal
 * @param header a name for each column, with its unit
 * @param rows texts, whole numbers, numbers, truths and {@link Spread}s
 */
public record Table(String name, String title, List<String> header, List<List<Object>> rows) {
    /** For a terminal. */
    public String text() {
        int[] widths = header.stream().mapToInt(String::length).toArray();
        rows.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], shown(row.get(i)).length());
            }
        });
        StringBuilder text = new StringBuilder(title).append('\n');
        line(text, List.copyOf(header), widths);
        rows.forEach(row -> line(text, row, widths));
        return text.toString();
    }

    private static void line(StringBuilder text, List<?> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(String.format(Locale.ROOT, (i == 0 ? "  %-" : "  %") + widths[i] + "s", shown(cells.get(i))));
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    /** For a page of the docs. */
    public String markdown() {
        StringBuilder table = new StringBuilder();
        row(table, header);
        row(table, header.stream().map(cell -> "---").toList());
        rows.forEach(row -> row(table, row));
        return table.toString();
    }

    private static void row(StringBuilder table, List<?> cells) {
        table.append("| ")
                .append(String.join(" | ", cells.stream().map(Table::shown).toList()))
                .append(" |\n");
    }

    /** An object for each row, by the names of the columns. */
    ArrayNode json() {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (List<Object> row : rows) {
            ObjectNode object = array.addObject();
            for (int i = 0; i < header.size(); i++) {
                put(object, header.get(i), row.get(i));
            }
        }
        return array;
    }

    private static void put(ObjectNode object, String name, Object value) {
        if (value instanceof Spread spread) {
            object.putObject(name)
                    .put("median", spread.median())
                    .put("least", spread.least())
                    .put("most", spread.most());
        } else if (value instanceof Double number) {
            object.put(name, number);
        } else if (value instanceof Number number) {
            object.put(name, number.longValue());
        } else if (value instanceof Boolean truth) {
            object.put(name, truth);
        } else {
            object.put(name, value.toString());
        }
    }

    private static String shown(Object value) {
        if (value instanceof Spread spread) {
            return "%s (%s to %s)".formatted(number(spread.median()), number(spread.least()), number(spread.most()));
        }
        if (value instanceof Double number) {
            return number(number);
        }
        if (value instanceof Number number) {
            return String.format(Locale.ROOT, "%,d", number.longValue());
        }
        return value instanceof Boolean truth ? truth ? "yes" : "no" : value.toString();
    }

    /** With three digits that mean something. */
    private static String number(double value) {
        String format = Math.abs(value) >= 100 || value == 0 ? "%,.0f" : Math.abs(value) >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, value);
    }
}
