package io.khabar.run.bench.chart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.run.bench.chart.LineChart.Axis;
import io.khabar.run.bench.chart.LineChart.Point;
import java.io.ByteArrayInputStream;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class LineChartTest {
    private final LineChart chart = new LineChart(
                    "Cost & <recall>", new Axis("keys", true, 1, 10, 100), new Axis("recall", false, 0, 0.5, 1))
            .line("one", List.of(new Point(1, 0), new Point(10, 0.5), new Point(100, 1)))
            .level("target", 0.97);

    @Test
    void it_is_well_formed_and_says_what_it_shows() throws Exception {
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(chart.svg().getBytes(UTF_8)));
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Cost & <recall>");
        assertThat(document.getElementsByTagName("circle").getLength()).isEqualTo(3);
    }

    @Test
    void a_logarithmic_axis_puts_equal_ratios_at_equal_lengths() {
        assertThat(chart.svg()).contains("M70.0 384.0L345.0 215.0L620.0 46.0");
    }
}
