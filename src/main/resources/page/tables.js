// Topics, headlines, refusals, sources, rules and settings.

import { byId, el, keep, say, set, table } from "./dom.js";
import { ago, count, direction, millis, moment, percent, plain, rate } from "./words.js";

export function headlines(list, items, now) {
  keep(list, items, (item) => item.id, (item) => {
    const text = el("a", { href: `#article=${encodeURIComponent(item.id)}` });
    return el("li", {}, text, el("p", { class: "meta" }, el("bdi"), el("bdi"), el("time", { dir: "ltr" })));
  }, (node, item) => {
    const [text, meta] = node.children;
    set(node, "dir", direction(item.language));
    set(text, "lang", item.language);
    say(text, item.headline || "(no headline)");
    say(meta.children[0], item.source ?? "unknown source");
    say(meta.children[1], item.revision > 1 ? `revision ${item.revision}` : "");
    set(meta.children[2], "datetime", new Date(item.at).toISOString());
    say(meta.children[2], ago(item.at, now));
  });
}

export function topics(overview) {
  const busy = overview.topics.filter((topic) => topic.entries > 0);
  keep(byId("topic-cards"), busy, (topic) => topic.id, (topic) => {
    const ar = topic.titles.ar;
    return el("article", { class: "topic", "aria-label": topic.titles.en ?? topic.id },
      el("h3", {}, el("a", { href: `#topic=${encodeURIComponent(topic.id)}` }, topic.titles.en ?? topic.id),
        ar ? el("span", { lang: "ar", dir: "rtl" }, ar) : null),
      el("p", { class: "meta" }),
      el("ol", { class: "headlines" }));
  }, (node, topic) => {
    const each = topic.perMinute / 60;
    say(node.children[1], `${count(topic.entries)} ${topic.entries === 1 ? "entry" : "entries"}${each > 0 ? `, ${rate(each)}` : ""}`);
    headlines(node.children[2], topic.newest, overview.at);
  });
  const quiet = overview.topics.filter((topic) => topic.entries === 0).map((topic) => topic.titles.en ?? topic.id);
  say(byId("quiet-topics"), quiet.length > 0 ? `Nothing yet on ${quiet.join(", ")}.` : "");
  headlines(byId("newest"), overview.newest, overview.at);
}

const STAGES = { DEAD_LETTER: "dead letter", DECODE: "decode", PUBLISH: "publish" };

export function refused() {
  const place = byId("refused-reasons");
  let shown = "";
  const load = async (now) => {
    const rows = await (await fetch("/api/rejected")).json();
    keep(place, rows, (row) => `${row.stage} ${row.reason}`, (row) => {
      const samples = table(`Newest records refused for ${plain(row.reason)}`, [
        { name: "Record", value: (item) => item.where },
        { name: "From", value: (item, cell) => { cell.classList.add("named"); return item.what || "–"; } },
        { name: "Why", value: (item, cell) => { cell.classList.add("named"); return item.message || "–"; } },
        { name: "Begins with", value: (item, cell) => { cell.classList.add("named"); return item.excerpt || "–"; } },
        { name: "Came", value: (item) => moment(item.at) },
      ]);
      const node = el("details", { class: "reason" },
        el("summary", {}, el("b", { class: "number" }), el("span", { class: "name" }, row.stage === "DEAD_LETTER" ? row.reason : plain(row.reason)),
          el("span", { class: "chip bad" }, STAGES[row.stage] ?? plain(row.stage)), el("span", { class: "meta" })),
        samples.node);
      node.samples = samples;
      return node;
    }, (node, row) => {
      say(node.querySelector("b"), count(row.count));
      say(node.querySelector(".meta"), "last " + ago(row.newest[0].at, now));
      node.samples.show(row.newest, (item) => item.where);
    });
    if (rows.length === 0) place.replaceChildren(el("p", { class: "note" }, "Nothing was refused."));
  };
  return (overview) => {
    const state = JSON.stringify(overview.refused);
    if (state !== shown || shown === "") {
      shown = state;
      load(overview.at).catch(() => { shown = ""; });
    }
  };
}

export function sources() {
  const rows = table("Sources, the freshest first", [
    { name: "Source", value: (row, cell) => { cell.classList.add("named"); return row.source ?? "unknown"; } },
    { name: "Articles", number: true, value: (row) => count(row.articles) },
    { name: "Copies", number: true, value: (row) => count(row.copies) },
    { name: "Last", number: true, value: (row) => row.ago },
  ]);
  const empty = el("p", { class: "note" }, "No article yet.");
  byId("source-table").replaceChildren(rows.node, empty);
  return (overview) => {
    empty.hidden = overview.sources.length > 0;
    rows.node.hidden = !empty.hidden;
    rows.show(overview.sources.map((row) => ({ ...row, ago: ago(row.newest, overview.at) })), (row) => row.source);
  };
}

const ALARMS = { none: "matches nothing", all: "matches everything" };

export function rules() {
  const rows = table("Rules in force", [
    { name: "Rule", value: (row, cell) => { set(cell, "title", row.titles.en ?? ""); return row.id; } },
    { name: "Version", number: true, value: (row) => row.version },
    { name: "Hits", number: true, value: (row) => count(row.hits) },
    { name: "Share", number: true, value: (row, cell) => { set(cell, "title", `of the last ${count(row.of)} articles`); return percent(row.share); } },
    { name: "Cost", number: true, value: (row) => (row.micros === null ? "–" : row.micros < 1000 ? `${row.micros.toFixed(0)} µs` : millis(row.micros / 1000)) },
    { name: "Failures", number: true, value: (row) => count(row.failures) },
    { name: "State", value: (row, cell) => {
      cell.className = row.alarm === "all" || row.failures > 0 ? "alarm" : row.alarm ? "doubt" : row.enabled ? "" : "off";
      return row.enabled ? ALARMS[row.alarm] ?? "in force" : "disabled";
    } },
  ]);
  const note = el("p", { class: "note" });
  byId("rule-table").replaceChildren(rows.node, note);
  return (overview) => {
    rows.show(overview.rules, (row) => row.id);
    const of = overview.rules[0]?.of ?? 0;
    say(note, `Share: of the last ${count(of)} articles of this process. A rule that none or all of 100 or more fulfil is marked.`);
  };
}

export async function settings() {
  const rows = table("Settings of this process", [
    { name: "Variable", value: (row, cell) => { cell.classList.toggle("changed", row.changed); return row.variable; } },
    { name: "Value", value: (row) => row.value || "–" },
    { name: "Meaning", value: (row) => row.doc },
  ]);
  rows.show(await (await fetch("/api/settings")).json(), (row) => row.variable);
  byId("setting-table").replaceChildren(rows.node, el("p", { class: "note" }, "Bold: not the default. Secrets are hidden."));
}
