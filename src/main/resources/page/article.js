// One article with its evidence, or the newest of one topic, over the page; the address says which.

import { byId, el } from "./dom.js";
import { headlines } from "./tables.js";
import { ago, count, direction, link, moment, plain } from "./words.js";

/** Degrees between the hues of two topics: neighbours are far apart, and it takes long until one comes again. */
const HUE_STEP = 137;
const hue = (place) => (45 + HUE_STEP * (place + 1)) % 360;

function stretch({ text, marks }) {
  if (marks.length === 0) return text;
  const topic = marks.find((mark) => mark.match >= 0);
  const entity = marks.some((mark) => mark.match < 0);
  return el("mark", {
    class: `${topic ? "evidence" : ""} ${entity ? "entity" : ""}`,
    "data-topics": marks.filter((mark) => mark.match >= 0).map((mark) => mark.match).join(" "),
    "--hue": topic ? hue(topic.match) : null,
    title: marks.map((mark) => mark.note).join("; "),
  }, text);
}

function names(entity) {
  const own = entity.names.en ?? Object.values(entity.names)[0] ?? entity.text;
  const arabic = entity.names.ar ?? (entity.text !== own ? entity.text : null);
  return [el("bdi", {}, own), arabic && arabic !== own ? [" ", el("bdi", { lang: "ar" }, arabic)] : null].flat();
}

function list(title, items, make, attributes = {}) {
  return items.length === 0 ? [] : [el("h3", {}, title), el("ul", attributes, items.map((item) => el("li", {}, make(item))))];
}

function topicList(article, text) {
  if (article.topics.length === 0) return [el("h3", {}, "Topics"), el("p", { class: "note" }, "None.")];
  const buttons = article.topics.map((topic, place) => el("button", {
    type: "button", "aria-pressed": "false", "--hue": hue(place), title: "Show only this evidence",
    onclick: (event) => {
      const on = event.currentTarget.getAttribute("aria-pressed") !== "true";
      buttons.forEach((button) => button.setAttribute("aria-pressed", String(on && button === event.currentTarget)));
      for (const mark of text.querySelectorAll("mark")) {
        const mine = mark.dataset.topics.split(" ").includes(String(place));
        mark.classList.toggle("dim", on && !mine);
        const first = Number(mark.dataset.topics.split(" ")[0]);
        mark.style.setProperty("--hue", hue(on && mine ? place : first));
      }
    },
  }, el("span", { class: "swatch" }), topic.topic, el("small", {}, `${topic.score.toFixed(2)}, ${count(topic.places)} places, version ${topic.version}`)));
  return [el("h3", {}, "Topics"), el("div", { class: "legend" }, buttons)];
}

function facts(article) {
  const rows = [
    ["Source", article.source], ["Byline", article.byline],
    ["Published", article.published ? `${article.published.replace("T", " ").replace(/(:00)?Z$/, "")} UTC (${plain(article.precision)})` : null],
    ["Came", moment(article.at)], ["Language", article.language], ["Raw event", article.raw],
    ["Part of", article.partOf], ["Lexicon", article.lexicon], ["Id", article.id],
  ].filter(([, value]) => value);
  const address = link(article.url);
  return el("dl", {},
    address ? [el("dt", {}, "Address"), el("dd", {}, el("a", { href: address, rel: "noreferrer noopener", target: "_blank", dir: "ltr" }, article.url))] : [],
    rows.map(([name, value]) => [el("dt", {}, name), el("dd", {}, value)]).flat());
}

function story(article) {
  const text = el("article", { lang: article.language, dir: direction(article.language), class: "text" },
    el("h2", { id: "reader-title" }, article.headline.flat().map(stretch)),
    article.body.map((paragraph) => el("p", {}, paragraph.map(stretch))),
    article.cut ? el("p", { class: "note", dir: "ltr" }, "The rest is not shown here.") : null);
  const aside = el("aside", { "aria-label": "What was found" },
    topicList(article, text),
    list("Entities", article.entities, (entity) => [...names(entity), " ", el("small", {}, `${plain(entity.type)}, ${count(entity.count)}×`)], { class: "entities" }),
    list("Tags", article.tags, (tag) => el("bdi", { title: `${plain(tag.origin)} ${tag.score.toFixed(2)}` }, tag.text), { class: "tags" }),
    list("Subjects", article.subjects, (subject) => subject),
    list(`Copies (${count(article.copyCount)})`, article.copies, (copy) => [
      el("bdi", {}, copy.headline || copy.source || "copy"), " ",
      el("small", {}, el("bdi", {}, copy.source ?? "unknown source"), `, ${plain(copy.kind)}, ${Math.round(copy.similarity * 100)} %, ${ago(copy.at)}`)]),
    article.editions.length > 1 ? list("Revisions", article.editions, (edition) => [
      `${edition.revision}: `, el("bdi", {}, edition.headline), " ",
      el("small", {}, `${Math.round(edition.changed * 100)} % changed, ${ago(edition.at)}`)]) : [],
    el("h3", {}, "Provenance"), facts(article));
  return el("div", { class: "columns" }, text, aside);
}

async function topic(id) {
  const answer = await fetch(`/api/topics/${encodeURIComponent(id)}`);
  if (!answer.ok) return missing(`There is no topic ${id}.`);
  const items = await answer.json();
  const place = el("ol", { class: "headlines" });
  headlines(place, items, Date.now());
  return el("div", {}, el("h2", { id: "reader-title" }, id), items.length === 0 ? el("p", {}, "Nothing yet.") : place);
}

async function article(id) {
  const answer = await fetch(`/api/articles/${encodeURIComponent(id)}`);
  if (!answer.ok) return missing("This article went by too long ago, or is not there; it stands on the articles topic.");
  return story(await answer.json());
}

const missing = (why) => el("div", {}, el("h2", { id: "reader-title" }, "Not here"), el("p", {}, why));

export function reader() {
  const dialog = byId("reader");
  const close = el("button", { type: "button", class: "close", onclick: () => dialog.close() }, "Close");
  dialog.addEventListener("close", () => {
    if (/^#(article|topic)=/.test(location.hash)) history.replaceState(null, "", location.pathname);
  });
  dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
  const follow = async () => {
    const [, kind, id] = /^#(article|topic)=(.+)$/.exec(location.hash) ?? [];
    if (!kind) {
      if (dialog.open) dialog.close();
      return;
    }
    const content = await (kind === "article" ? article : topic)(decodeURIComponent(id)).catch(() => missing("The service does not answer."));
    dialog.replaceChildren(el("div", { class: "sheet" }, close, content));
    if (!dialog.open) dialog.showModal();
    dialog.scrollTop = 0;
    close.focus({ preventScroll: true });
  };
  addEventListener("hashchange", follow);
  follow();
}
