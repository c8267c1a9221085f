/**
 * Charts for the docs, as SVG.
 *
 * <p>In: a title, two axes, lines of points. Out: an SVG text or file. Nothing is refused: what lies outside the axes is
 * drawn on their edge.
 */
package io.khabar.run.bench.chart;
