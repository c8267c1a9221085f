// Rate, latency and lag of the last hour. The arrow keys or the pointer move a cursor that tells one moment.

import { el, say, set, svg } from "./dom.js";
import { clock, count, millis, rate } from "./words.js";

const HOUR = 3_600_000;
const W = 380;
const H = 150;
const LEFT = 46;
const TOP = 8;
const BOTTOM = 22;
const JOINED = 16_000;

const PLOTS = [
  { title: "Articles", unit: (v) => rate(v), axis: (v) => `${+v.toPrecision(3)}/s`, least: 1, lines: [["rate", "", "first", true]] },
  { title: "Latency", unit: millis, axis: millis, least: 100, lines: [["p99", "p99", "third"], ["p95", "p95", "second"], ["p50", "p50", "first"]] },
  { title: "Lag", unit: (v) => count(v), axis: count, least: 10, lines: [["lag", "", "first", true]] },
];

const NOTES = {
  Articles: "decoded a second, by this process alone",
  Latency: "from raw event to topic entry, of all instances",
  Lag: "records that wait, for all instances",
};

/** The next of 1, 2, 5, 10, … so that the axis has round figures. */
function nice(value) {
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 5, 10].map((step) => step * power).find((top) => top >= value);
}

const present = (value) => value !== null && value !== undefined;

function path(points, field, x, y) {
  let d = "";
  let before = null;
  for (const point of points) {
    if (!present(point[field])) continue;
    const at = `${x(point.at).toFixed(1)} ${y(point[field]).toFixed(1)}`;
    // A point on its own is a line of no length with round ends: a dot.
    d += before !== null && point.at - before <= JOINED ? `L${at}` : `M${at}h0`;
    before = point.at;
  }
  return d;
}

function area(points, field, x, y) {
  const runs = [];
  for (const point of points) {
    if (!present(point[field])) continue;
    const run = runs.at(-1);
    if (run && point.at - run.at(-1).at <= JOINED) run.push(point);
    else runs.push([point]);
  }
  return runs.filter((run) => run.length > 1).map((run) =>
    `M${x(run[0].at)} ${y(0)}` + run.map((p) => `L${x(p.at).toFixed(1)} ${y(p[field]).toFixed(1)}`).join("") + `L${x(run.at(-1).at)} ${y(0)}Z`).join("");
}

function plot({ title, unit, axis, least, lines }) {
  const id = `plot-${title.toLowerCase()}`;
  const now = el("span", { class: "now" });
  const grid = svg("g", { class: "grid" });
  const shapes = lines.map(([, , kind, filled]) => ({
    line: svg("path", { class: `line ${kind}` }),
    area: filled ? svg("path", { class: "area" }) : null,
  }));
  const cursor = svg("line", { class: "cursor", y1: TOP, y2: H - BOTTOM, visibility: "hidden" });
  const description = svg("desc", { id: `${id}-desc` });
  const drawing = svg("svg", { viewBox: `0 0 ${W} ${H}`, role: "img", tabindex: 0, "aria-labelledby": `${id}-title ${id}-desc` },
    svg("title", { id: `${id}-title` }, `${title}, last hour`), description,
    grid, shapes.map((shape) => shape.area).filter(Boolean), shapes.map((shape) => shape.line), cursor);
  const node = el("figure", { class: "plot" },
    el("figcaption", {}, el("span", { class: "what" }, el("strong", {}, title), " ", el("span", { class: "note" }, NOTES[title])), now),
    drawing);

  let points = [];
  let end = Date.now();
  let chosen = null;
  const x = (at) => LEFT + ((at - end + HOUR) / HOUR) * (W - LEFT - 6);
  const words = (point) => lines.toReversed().filter(([field]) => present(point[field]))
    .map(([field, name]) => `${name} ${unit(point[field])}`.trim()).join("  ") || "–";
  const tell = () => {
    const point = chosen ?? points.at(-1);
    say(now, point ? (chosen ? `${clock(point.at)}  ` : "") + words(point) : "–");
    set(cursor, "visibility", chosen ? "visible" : "hidden");
    if (chosen) {
      set(cursor, "x1", x(chosen.at));
      set(cursor, "x2", x(chosen.at));
    }
  };
  const choose = (at) => {
    chosen = points.reduce((best, point) => (best && Math.abs(best.at - at) <= Math.abs(point.at - at) ? best : point), null);
    tell();
  };
  drawing.addEventListener("pointermove", (event) => {
    const box = drawing.getBoundingClientRect();
    choose(end - HOUR + (((event.clientX - box.left) / box.width) * W - LEFT) / (W - LEFT - 6) * HOUR);
  });
  const leave = () => { chosen = null; tell(); };
  drawing.addEventListener("pointerleave", leave);
  drawing.addEventListener("blur", leave);
  drawing.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: -60_000, ArrowRight: 60_000 }[event.key];
    if (step && points.length > 0) {
      event.preventDefault();
      choose((chosen ?? points.at(-1)).at + step);
    }
  });

  const show = (all, until) => {
    points = all;
    end = until;
    const highest = Math.max(least, ...points.flatMap((point) => lines.map(([field]) => point[field] ?? 0)));
    const top = nice(highest);
    const y = (value) => H - BOTTOM - (value / top) * (H - TOP - BOTTOM);
    const marks = [0, top / 2, top].flatMap((value) => [
      svg("line", { x1: LEFT, x2: W - 6, y1: y(value), y2: y(value) }),
      svg("text", { x: LEFT - 6, y: y(value) + 4, "text-anchor": "end" }, value === 0 ? "0" : axis(value)),
    ]);
    for (let tick = Math.ceil((end - HOUR) / 900_000) * 900_000; tick <= end; tick += 900_000) {
      if (x(tick) > LEFT + 12 && x(tick) < W - 20) marks.push(svg("text", { x: x(tick), y: H - 6, "text-anchor": "middle" }, clock(tick)));
    }
    grid.replaceChildren(...marks);
    lines.forEach(([field], i) => {
      set(shapes[i].line, "d", path(points, field, x, y));
      if (shapes[i].area) set(shapes[i].area, "d", area(points, field, x, y));
    });
    const newest = points.at(-1);
    say(description, newest ? `Newest: ${words(newest)}. Highest in the hour: ${unit(highest)}.` : "No sample yet.");
    tell();
  };
  return { node, show };
}

export function plots(place) {
  const all = PLOTS.map(plot);
  place.replaceChildren(...all.map((each) => each.node));
  let points = [];
  const show = () => all.forEach((each) => each.show(points, points.at(-1)?.at ?? Date.now()));
  return {
    begin(history) {
      points = history;
      show();
    },
    add(point) {
      if (!point || point.at <= (points.at(-1)?.at ?? 0)) return;
      points = [...points.filter((old) => old.at > point.at - HOUR), point];
      show();
    },
  };
}
