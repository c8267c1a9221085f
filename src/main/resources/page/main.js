// Opens the stream of events and hands each to the parts of the page.

import { reader } from "./article.js";
import { byId, say } from "./dom.js";
import { flow } from "./flow.js";
import { operate } from "./operate.js";
import { plots } from "./plots.js";
import { refused, rules, settings, sources, topics } from "./tables.js";
import { topology } from "./topology.js";
import { count } from "./words.js";

const RETRY = 10_000;

const hour = plots(byId("plots"));
const parts = [flow(byId("flow")), topics, refused(), sources(), rules(), operate(), who, notice];
const freeze = byId("freeze");
let connected = false;
let newest = null;

function who({ instance }) {
  const states = Object.entries(instance.states).map(([part, state]) => `${part.toLowerCase()} ${state.toLowerCase()}`);
  say(byId("who"), `${instance.application}: ${instance.paused ? "paused" : states.join(", ")}`);
  byId("who").classList.toggle("bad", instance.paused || Object.values(instance.states).some((state) => state !== "RUNNING"));
}

function notice(overview) {
  const all = [];
  if (overview.instance.paused) all.push("This process is paused.");
  if (overview.breach) all.push(`The sum rule does not hold: ${overview.breach}.`);
  if (overview.skipped > 0) all.push(`More came than this page reads along; it left out ${count(overview.skipped)} records. The counters and plots are whole.`);
  if (overview.barred.length > 0) all.push(`This page may not read ${overview.barred.join(", ")}: the brokers do not allow it. The service goes on.`);
  byId("notice").hidden = all.length === 0;
  say(byId("notice"), all.join(" "));
}

function status() {
  const frozen = freeze.getAttribute("aria-pressed") === "true";
  const text = !connected ? "not connected, trying again" : frozen ? "frozen" : "live";
  say(byId("status"), text);
  byId("status").dataset.state = !connected ? "away" : frozen ? "frozen" : "live";
}

function show(overview) {
  newest = overview;
  if (freeze.getAttribute("aria-pressed") === "true") return;
  hour.add(overview.now);
  for (const part of parts) part(overview);
  document.body.dataset.ready = "yes";
}

/** The hour so far; also after a break, so that the plots have no hole that the service does not have. */
async function catchUp() {
  hour.begin(await (await fetch("/api/history")).json());
}

function connect() {
  const events = new EventSource("/api/events");
  events.addEventListener("open", () => {
    connected = true;
    status();
    catchUp().catch(() => {});
  });
  events.addEventListener("message", (event) => show(JSON.parse(event.data)));
  events.addEventListener("error", () => {
    connected = false;
    status();
    // A refusal is final for the browser; a lost connection is taken up again by itself.
    if (events.readyState === EventSource.CLOSED) setTimeout(connect, RETRY);
  });
}

freeze.addEventListener("click", () => {
  const frozen = freeze.getAttribute("aria-pressed") !== "true";
  freeze.setAttribute("aria-pressed", String(frozen));
  status();
  if (!frozen) {
    catchUp().catch(() => {});
    if (newest) show(newest);
  }
});

reader();
connect();
topology().catch(() => {});
settings().catch(() => {});
