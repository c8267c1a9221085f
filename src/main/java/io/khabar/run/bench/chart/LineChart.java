package io.khabar.run.bench.chart;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A line chart as SVG, for the docs.
 *
 * <p>No background, and grey and colours of middle lightness, so that it reads on a light page and on a dark one.
 */
public final class LineChart {
    private static final int WIDTH = 860;
    private static final int HEIGHT = 440;
    private static final int LEFT = 70;
    private static final int RIGHT = 240;
    private static final int TOP = 46;
    private static final int BOTTOM = 56;
    private static final int LEGEND_LINE = 22;
    private static final String GREY = "#767676";
    private static final List<String> COLOURS = List.of(
            "#2f7ed8", "#e8762d", "#2e9e5b", "#d64550", "#9467bd", "#a8832a", "#17a2b8", "#e377c2", "#8c6d5a",
            "#6b8e23", "#5c6bc0");

    private final String title;
    private final Axis x;
    private final Axis y;
    private final List<Series> lines = new ArrayList<>();

    public LineChart(String title, Axis x, Axis y) {
        this.title = title;
        this.x = x;
        this.y = y;
    }

    /** One line over sizes that grow by powers of ten; its values from 0. */
    public static LineChart growth(String title, String sizes, String values, String line, List<Point> points) {
        double largest = points.stream().mapToDouble(Point::y).max().orElse(1);
        return new LineChart(
                        title,
                        Axis.logarithmic(
                                sizes,
                                points.get(0).x(),
                                points.get(points.size() - 1).x()),
                        Axis.linear(values, largest))
                .line(line, points);
    }

    /**
     * An axis with its ticks; it reaches from the first to the last.
     *
     * @param logarithmic whether equal ratios are equal lengths
     */
    public record Axis(String title, boolean logarithmic, double... ticks) {
        /** From 0 in steps that are easy to read, past the largest value. */
        public static Axis linear(String title, double largest) {
            double step = Math.pow(10, Math.floor(Math.log10(Math.max(largest, 1e-3))));
            step = largest / step > 5 ? step : largest / step > 2 ? step / 2 : step / 5;
            int steps = (int) Math.ceil(largest / step + 0.05);
            double width = step;
            return new Axis(
                    title,
                    false,
                    IntStream.rangeClosed(0, steps).mapToDouble(i -> i * width).toArray());
        }

        /** By powers of ten, around all values. */
        public static Axis logarithmic(String title, double smallest, double largest) {
            int from = (int) Math.floor(Math.log10(smallest) + 1e-9);
            int to = Math.max(from + 1, (int) Math.ceil(Math.log10(largest) - 1e-9));
            return new Axis(
                    title,
                    true,
                    IntStream.rangeClosed(from, to)
                            .mapToDouble(i -> Math.pow(10, i))
                            .toArray());
        }

        double share(double value) {
            double from = scaled(ticks[0]);
            return Math.max(0, Math.min(1, (scaled(value) - from) / (scaled(ticks[ticks.length - 1]) - from)));
        }

        private double scaled(double value) {
            return logarithmic ? Math.log(Math.max(value, 1e-9)) : value;
        }
    }

    /** A place on the chart. */
    public record Point(double x, double y) {}

    private record Series(String name, List<Point> points, boolean dashed) {}

    public LineChart line(String name, List<Point> points) {
        lines.add(new Series(name, points, false));
        return this;
    }

    /** A target or a limit, without marks. */
    public LineChart level(String name, double value) {
        List<Point> ends = List.of(new Point(x.ticks[0], value), new Point(x.ticks[x.ticks.length - 1], value));
        lines.add(new Series(name, ends, true));
        return this;
    }

    public void write(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, svg(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String svg() {
        StringBuilder svg = new StringBuilder();
        add(
                svg,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\"",
                WIDTH,
                HEIGHT,
                escaped(title));
        add(svg, " font-family=\"system-ui, sans-serif\" font-size=\"13\" fill=\"%s\">%n", GREY);
        add(svg, "<title>%s</title>%n", escaped(title));
        text(svg, LEFT, 24, "start", "font-size=\"16\" font-weight=\"600\"", title);
        axes(svg);
        for (int i = 0; i < lines.size(); i++) {
            String colour = lines.get(i).dashed ? GREY : COLOURS.get(i % COLOURS.size());
            draw(svg, lines.get(i), colour);
            legend(svg, lines.get(i), colour, i);
        }
        return svg.append("</svg>\n").toString();
    }

    private void axes(StringBuilder svg) {
        int bottom = HEIGHT - BOTTOM;
        for (double tick : x.ticks) {
            add(
                    svg,
                    "<path d=\"M%.1f %dV%d\" stroke=\"%s\" stroke-opacity=\".25\"/>%n",
                    across(tick),
                    TOP,
                    bottom,
                    GREY);
            text(svg, across(tick), bottom + 18, "middle", "", number(tick));
        }
        for (double tick : y.ticks) {
            add(
                    svg,
                    "<path d=\"M%d %.1fH%d\" stroke=\"%s\" stroke-opacity=\".25\"/>%n",
                    LEFT,
                    down(tick),
                    WIDTH - RIGHT,
                    GREY);
            text(svg, LEFT - 8, down(tick) + 4, "end", "", number(tick));
        }
        text(svg, (LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 12, "middle", "", x.title);
        double middle = (TOP + bottom) / 2.0;
        text(
                svg,
                18,
                middle,
                "middle",
                String.format(Locale.ROOT, "transform=\"rotate(-90 18 %.1f)\"", middle),
                y.title);
    }

    private void draw(StringBuilder svg, Series line, String colour) {
        StringBuilder path = new StringBuilder();
        for (Point point : line.points) {
            add(path, "%s%.1f %.1f", path.isEmpty() ? "M" : "L", across(point.x), down(point.y));
        }
        add(
                svg,
                "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"%s/>%n",
                path,
                colour,
                line.dashed ? " stroke-dasharray=\"6 5\"" : "");
        if (!line.dashed) {
            for (Point point : line.points) {
                add(
                        svg,
                        "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3.5\" fill=\"%s\"/>%n",
                        across(point.x),
                        down(point.y),
                        colour);
            }
        }
    }

    private static void legend(StringBuilder svg, Series line, String colour, int place) {
        int left = WIDTH - RIGHT + 18;
        int height = TOP + 10 + place * LEGEND_LINE;
        add(
                svg,
                "<path d=\"M%d %dH%d\" stroke=\"%s\" stroke-width=\"2\"%s/>%n",
                left,
                height,
                left + 22,
                colour,
                line.dashed ? " stroke-dasharray=\"6 5\"" : "");
        text(svg, left + 30, height + 4, "start", "", line.name);
    }

    private double across(double value) {
        return LEFT + x.share(value) * (WIDTH - RIGHT - LEFT);
    }

    private double down(double value) {
        return HEIGHT - BOTTOM - y.share(value) * (HEIGHT - BOTTOM - TOP);
    }

    private static void text(StringBuilder svg, double left, double down, String anchor, String more, String text) {
        add(
                svg,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" %s>%s</text>%n",
                left,
                down,
                anchor,
                more,
                escaped(text));
    }

    private static void add(StringBuilder svg, String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values));
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%s", (float) value);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
