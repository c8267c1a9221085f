// The way of the articles as a drawing: what is kept in round boxes, what is done in square ones.

import { say, set, svg } from "./dom.js";
import { count, rate } from "./words.js";

const WAY = [
  { id: "raw", name: "raw", kept: true, total: (flow) => flow.received },
  { id: "decode", name: "decode" },
  { id: "dedup", name: "dedup" },
  { id: "enrich", name: "enrich" },
  { id: "articles", name: "articles", kept: true, total: (flow) => flow.published },
  { id: "match", name: "match" },
  { id: "publish", name: "publish" },
  { id: "topics", name: "topics", kept: true, total: (flow) => flow.entries },
];

const STEPS = [
  (flow) => flow.received,
  (flow) => flow.decoded,
  (flow) => flow.published,
  (flow) => flow.published,
  (flow) => flow.routed,
  (flow) => flow.routed - flow.unmatched,
  (flow) => flow.entries,
];

const OFF = [
  { id: "dead", name: "dead letters", from: "raw", bad: true, total: (flow) => flow.deadLetters },
  { id: "rejected", name: "rejected", from: "decode", bad: true, total: (flow) => flow.refused },
  { id: "duplicates", name: "duplicates", from: "dedup", total: (flow) => flow.duplicates },
  { id: "unmatched", name: "no topic", from: "match", total: (flow) => flow.unmatched },
  { id: "missing", name: "topic missing", from: "publish", bad: true, total: (flow) => flow.topicMissing },
];

const WIDE = { width: 1184, height: 226, box: [104, 54], way: (i) => [2 + i * 153.7, 22], off: (i) => [2 + i * 153.7, 160] };
const NARROW = { width: 344, height: 640, box: [132, 46], way: (i) => [2, 6 + i * 83], off: (i) => [210, 6 + i * 83] };

const between = (a, b, [w, h]) =>
  a[0] === b[0]
    ? { from: [a[0] + w / 2, a[1] + h], to: [b[0] + w / 2, b[1]] }
    : { from: [a[0] + w, a[1] + h / 2], to: [b[0], b[1] + h / 2] };

function draw(shape) {
  const labels = [];
  const edge = (a, b, total, kind) => {
    const { from, to } = between(a, b, shape.box);
    const down = from[0] === to[0];
    const line = svg("path", { class: `edge ${kind}`, d: `M${from} L${to}`, "marker-end": `url(#arrow-${kind})` });
    const text = down
      ? svg("text", { class: "rate", x: from[0] + 9, y: (from[1] + to[1]) / 2 + 4 })
      : svg("text", { class: "rate", x: (from[0] + to[0]) / 2 - 3, y: from[1] - 8, "text-anchor": "middle" });
    labels.push({ line, text, total });
    return svg("g", {}, line, text);
  };
  const totals = [];
  const box = ([x, y], { name, kept, total, bad }) => {
    const [w, h] = shape.box;
    const number = svg("text", { class: "total", x: x + w / 2, y: y + h / 2 + 15, "text-anchor": "middle" });
    const node = svg("g", { class: `box ${kept || total ? "kept" : "done"} ${bad ? "bad" : ""}` },
      svg("rect", { x, y, width: w, height: h, rx: kept || total ? h / 2 : 6 }),
      svg("text", { class: "name", x: x + w / 2, y: y + h / 2 + (total ? -3 : 5), "text-anchor": "middle" }, name),
      total ? number : null);
    if (total) totals.push({ node, number, total });
    return node;
  };
  const edges = STEPS.map((total, i) => edge(shape.way(i), shape.way(i + 1), total, "way"));
  const boxes = WAY.map((each, i) => box(shape.way(i), each));
  for (const each of OFF) {
    const i = WAY.findIndex((stage) => stage.id === each.from);
    edges.push(edge(shape.way(i), shape.off(i), each.total, each.bad ? "bad" : "off"));
    boxes.push(box(shape.off(i), each));
  }
  const arrow = (kind) => svg("marker", { id: `arrow-${kind}`, class: `head ${kind}`, viewBox: "0 0 8 8", refX: 7, refY: 4, markerWidth: 8, markerHeight: 8, markerUnits: "userSpaceOnUse", orient: "auto" },
    svg("path", { d: "M0 0 L8 4 L0 8 Z" }));
  const description = svg("desc", { id: "flow-desc" });
  const node = svg("svg", { viewBox: `0 0 ${shape.width} ${shape.height}`, role: "img", "aria-labelledby": "flow-title flow-desc" },
    svg("title", { id: "flow-title" }, "The way of the articles"), description,
    svg("defs", {}, arrow("way"), arrow("off"), arrow("bad")), edges, boxes);
  return { node, labels, totals, description };
}

export function flow(figure) {
  const narrow = matchMedia("(max-width: 44rem)");
  let drawing;
  let last;
  const show = ({ flow: flows, rates }) => {
    for (const { line, text, total } of drawing.labels) {
      const each = total(rates);
      say(text, rate(each));
      set(line, "stroke-width", (1.3 + Math.min(3.7, Math.log10(1 + Math.max(0, each) * 20))).toFixed(1));
      set(text, "class", each > 0 ? "rate" : "rate still");
    }
    for (const { node, number, total } of drawing.totals) {
      say(number, count(total(flows)));
      node.classList.toggle("none", total(flows) === 0);
    }
    say(drawing.description,
      `${count(flows.received)} raw events read, ${count(flows.decoded)} articles decoded, ${count(flows.refused)} events rejected, `
      + `${count(flows.deadLetters)} dead letters, ${count(flows.duplicates)} duplicates, ${count(flows.published)} articles published, `
      + `${count(flows.unmatched)} without a topic, ${count(flows.entries)} entries on topics.`);
  };
  const begin = () => {
    drawing = draw(narrow.matches ? NARROW : WIDE);
    figure.replaceChildren(drawing.node);
    if (last) show(last);
  };
  narrow.addEventListener("change", begin);
  begin();
  return (overview) => {
    last = overview;
    show(overview);
  };
}
