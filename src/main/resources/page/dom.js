// Makes and keeps elements. Text is only ever set as text, so nothing that an article brings along is markup.

const SVG = "http://www.w3.org/2000/svg";

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name.startsWith("--")) node.style.setProperty(name, value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return node;
}

export const el = (tag, attributes, ...children) => fill(document.createElement(tag), attributes, children);
export const svg = (tag, attributes, ...children) => fill(document.createElementNS(SVG, tag), attributes, children);
export const byId = (id) => document.getElementById(id);

/** Sets a text, and touches nothing when it is the same: screen readers and selections stay undisturbed. */
export function say(node, text) {
  const value = String(text);
  if (node.textContent !== value) node.textContent = value;
}

export function set(node, name, value) {
  if (value === null || value === false) node.removeAttribute(name);
  else if (node.getAttribute(name) !== String(value)) node.setAttribute(name, value);
}

/** Keeps one child for each item, in their order; one that has the focus is not taken from under it. */
export function keep(parent, items, keyOf, make, update) {
  const known = new Map([...parent.children].map((child) => [child.dataset.key, child]));
  let place = parent.firstElementChild;
  for (const item of items) {
    const key = String(keyOf(item));
    let child = known.get(key);
    known.delete(key);
    if (!child) {
      child = make(item);
      child.dataset.key = key;
    }
    update?.(child, item);
    if (child === place) place = place.nextElementSibling;
    else if (!child.contains(document.activeElement)) parent.insertBefore(child, place);
  }
  for (const child of known.values()) child.remove();
}

/** A table with headers, which on a narrow screen becomes a list of cards: hence the roles and the labels. */
export function table(caption, columns) {
  const head = columns.map((column) =>
    el("th", { scope: "col", role: "columnheader", class: column.number ? "number" : null }, column.name));
  const body = el("tbody", { role: "rowgroup" });
  const node = el("table", { role: "table" },
    el("caption", { class: "unseen" }, caption),
    el("thead", { role: "rowgroup" }, el("tr", { role: "row" }, head)),
    body);
  const cells = () => columns.map((column, place) =>
    el(place === 0 ? "th" : "td", {
      scope: place === 0 ? "row" : null,
      role: place === 0 ? "rowheader" : "cell",
      class: column.number ? "number" : null,
      "data-label": column.name,
    }));
  const show = (items, keyOf) => keep(body, items, keyOf,
    () => el("tr", { role: "row" }, cells()),
    (row, item) => columns.forEach((column, place) => {
      const cell = row.children[place];
      const value = column.value(item, cell);
      if (value instanceof Node) {
        if (!cell.firstChild) cell.append(value);
      } else if (value !== undefined) {
        say(cell, value);
      }
    }));
  return { node, show };
}
