// Both topologies as Kafka Streams describes them: each node below all that lead to it.

import { byId, el, svg } from "./dom.js";

const GAP_X = 18;
const GAP_Y = 34;
const LETTER = 6.7;
const PAD = 12;

function layers(boxes) {
  const before = new Map(boxes.map((box) => [box.name, []]));
  for (const box of boxes) for (const next of box.next) before.get(next)?.push(box.name);
  const depth = new Map();
  const depthOf = (name) => {
    if (!depth.has(name)) {
      depth.set(name, 0);
      depth.set(name, Math.max(0, ...before.get(name).map((each) => depthOf(each) + 1)));
    }
    return depth.get(name);
  };
  const rows = [];
  for (const box of boxes) (rows[depthOf(box.name)] ??= []).push(box);
  const place = new Map();
  for (const row of rows) {
    // Below the middle of those that lead to it, so that few lines cross.
    const middle = (box) => {
      const above = before.get(box.name).map((name) => place.get(name) ?? 0);
      return above.length === 0 ? 0 : above.reduce((sum, each) => sum + each, 0) / above.length;
    };
    row.sort((a, b) => middle(a) - middle(b) || a.name.localeCompare(b.name));
    row.forEach((box, i) => place.set(box.name, (i + 0.5) / row.length));
  }
  return rows;
}

const notes = (box) => (box.kind === "processor" ? box.stores : box.topics.length > 0 ? box.topics : box.kind === "sink" ? ["topic of each entry"] : []);

function draw(group, id) {
  const rows = layers(group.boxes);
  const size = (box) => {
    const lines = [box.name, ...notes(box)];
    return { w: Math.max(...lines.map((line) => line.length)) * LETTER + 2 * PAD, h: 16 + 14 * lines.length };
  };
  const widths = rows.map((row) => row.reduce((sum, box) => sum + size(box).w + GAP_X, -GAP_X));
  const width = Math.max(...widths) + 4;
  const at = new Map();
  let y = 2;
  rows.forEach((row, i) => {
    let x = 2 + (width - 4 - widths[i]) / 2;
    for (const box of row) {
      const { w, h } = size(box);
      at.set(box.name, { x, y, w, h });
      x += w + GAP_X;
    }
    y += Math.max(...row.map((box) => size(box).h)) + GAP_Y;
  });
  const height = y - GAP_Y + 2;
  const edges = group.boxes.flatMap((box) => box.next.filter((next) => at.has(next)).map((next) => {
    const a = at.get(box.name);
    const b = at.get(next);
    const [x1, y1, x2, y2] = [a.x + a.w / 2, a.y + a.h, b.x + b.w / 2, b.y];
    return svg("path", { class: "edge off", d: `M${x1} ${y1}C${x1} ${y1 + GAP_Y / 2} ${x2} ${y2 - GAP_Y / 2} ${x2} ${y2 - 1}`, "marker-end": `url(#${id}-arrow)` });
  }));
  const nodes = group.boxes.map((box) => {
    const { x, y: top, w, h } = at.get(box.name);
    return svg("g", { class: `node ${box.kind}` },
      svg("rect", { x, y: top, width: w, height: h, rx: box.kind === "processor" ? 5 : h / 2.4 }),
      svg("text", { class: "name", x: x + w / 2, y: top + 19, "text-anchor": "middle" }, box.name),
      notes(box).map((line, i) => svg("text", { class: box.kind === "processor" ? "store" : "topic", x: x + w / 2, y: top + 33 + 14 * i, "text-anchor": "middle" }, line)));
  });
  const told = group.boxes.map((box) => `${box.kind} ${box.name}` + (notes(box).length ? ` (${notes(box).join(", ")})` : "")
    + (box.next.length ? ` to ${box.next.join(", ")}` : "")).join("; ");
  return svg("svg", { viewBox: `0 0 ${width} ${height}`, width, height, role: "img", "aria-labelledby": `${id}-title ${id}-desc` },
    svg("title", { id: `${id}-title` }, group.name), svg("desc", { id: `${id}-desc` }, told),
    svg("defs", {}, svg("marker", { id: `${id}-arrow`, class: "head off", viewBox: "0 0 8 8", refX: 7, refY: 4, markerWidth: 8, markerHeight: 8, markerUnits: "userSpaceOnUse", orient: "auto" }, svg("path", { d: "M0 0 L8 4 L0 8 Z" }))),
    edges, nodes);
}

export async function topology() {
  const parts = await (await fetch("/api/topology")).json();
  byId("topology-drawings").replaceChildren(
    el("p", { class: "note" }, "Round: a topic is read or written. Square: a processor, with its stores in italics."),
    ...parts.map((part) => el("div", {}, el("h3", {}, part.name.toLowerCase()),
      el("div", { class: "groups" }, part.groups.map((group, i) => el("figure", { class: "group" },
        el("figcaption", {}, group.name),
        el("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": `${part.name.toLowerCase()}, ${group.name}` },
          draw(group, `t-${part.name.toLowerCase()}-${i}`))))))));
}
