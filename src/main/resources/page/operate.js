// What can be done to the service, with the token; it is kept in the field only and forgotten with the page.

import { byId, el, say } from "./dom.js";

const ANSWERS = { 401: "The token is not the right one.", 403: "Actions are off.", 404: "There is no such rule." };

export function operate() {
  const token = el("input", { type: "password", id: "token", autocomplete: "off", spellcheck: "false" });
  const rule = el("select", { id: "rule" });
  const told = el("p", { role: "status" });
  const act = async (path, done) => {
    try {
      const answer = await fetch(path, { method: "POST", headers: { Authorization: `Bearer ${token.value}` } });
      say(told, answer.ok ? done : ANSWERS[answer.status] ?? `Refused (${answer.status}).`);
    } catch {
      say(told, "The service does not answer.");
    }
  };
  const button = (name, path, done, ask) => el("button", { type: "button", onclick: () => {
    if (!ask || confirm(ask)) act(path(), done());
  } }, name);
  const chosen = (what) => `/admin/rules/${encodeURIComponent(rule.value)}/${what}`;
  byId("operate-form").replaceChildren(
    el("p", {}, el("label", { for: "token" }, "Token "), token),
    el("p", { class: "buttons" },
      button("Pause", () => "/admin/pause", () => "Paused: this process reads nothing until it resumes."),
      button("Resume", () => "/admin/resume", () => "Resumed."),
      button("Stop this process", () => "/admin/stop", () => "It ends in good order.", "Stop this process?")),
    el("p", { class: "buttons" }, el("label", { for: "rule" }, "Rule "), rule,
      button("Disable", () => chosen("disable"), () => `${rule.value} is out of use.`),
      button("Enable", () => chosen("enable"), () => `${rule.value} is in force.`)),
    told);
  let known = "";
  return (overview) => {
    byId("operate").hidden = byId("operate-link").hidden = !overview.instance.admin;
    const ids = overview.rules.map((each) => each.id);
    if (ids.join() !== known) {
      known = ids.join();
      const before = rule.value;
      rule.replaceChildren(...ids.map((id) => el("option", {}, id)));
      if (ids.includes(before)) rule.value = before;
    }
  };
}
