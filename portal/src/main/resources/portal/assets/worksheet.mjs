// Keeps every answer while it is being typed, shows what is asked next, and puts a slider beside long scales.

const form = document.querySelector("form[data-keep]");
const SOON = 250;
const WHILE_TYPING = 1_200;
const LATER = 10_000;

let waiting = 0;
let dirty = false;
let sending = false;

function soon(after) {
  dirty = true;
  clearTimeout(waiting);
  waiting = setTimeout(keep, after);
}

const typed = () => new URLSearchParams(new FormData(form));

async function keep() {
  if (sending || !dirty) return;
  sending = true;
  dirty = false;
  try {
    const answer = await fetch(form.dataset.keep, { method: "POST", body: typed(), headers: { Accept: "application/json" }, redirect: "error" });
    if (!answer.ok) throw new Error(String(answer.status));
    const kept = await answer.json();
    if (kept.onThisDevice) {
      askAll();
      say(form.dataset.here);
    } else {
      ask(kept.asked);
      say(form.dataset.kept);
    }
  } catch {
    say(form.dataset.away);
    soon(LATER);
  } finally {
    sending = false;
  }
  if (dirty) soon(SOON);
}

function say(words) {
  form.querySelector(".kept").textContent = words;
}

function ask(names) {
  for (const field of form.querySelectorAll("[data-asks]")) {
    field.hidden = !names.includes(field.dataset.asks);
  }
}

/** Which questions are asked is for the server to say; while it cannot be heard nothing is held back. */
function askAll() {
  for (const field of form.querySelectorAll("[data-asks]")) field.hidden = false;
  form.querySelectorAll(".without-network").forEach(it => { it.hidden = false; });
}

const withoutNetwork = () => !navigator.onLine || document.documentElement.dataset.keptAt !== undefined;

/** One row more, as the server would make it. */
function addRow(group) {
  const rows = form.querySelectorAll(`[id="${CSS.escape(group)}"] > .row`);
  const last = rows[rows.length - 1];
  const row = last.cloneNode(true);
  for (const it of [row, ...row.querySelectorAll("*")]) {
    for (const name of ["id", "name", "for", "aria-describedby", "data-asks"]) {
      const value = it.getAttribute(name);
      if (value) it.setAttribute(name, value.replace(`${group}.${rows.length - 1}.`, `${group}.${rows.length}.`));
    }
  }
  row.setAttribute("aria-label", last.getAttribute("aria-label").replace(/\d+$/, String(rows.length + 1)));
  row.querySelectorAll("input[type=range]").forEach(it => it.remove());
  row.querySelectorAll("input, textarea").forEach(it => ["radio", "checkbox"].includes(it.type) ? it.checked = false : it.value = "");
  row.querySelectorAll("[data-slide]").forEach(slider);
  last.after(row);
}

/** What was typed before, rows included. */
function fill(body) {
  const fields = new URLSearchParams(body);
  for (const group of form.querySelectorAll(".rows > .group")) {
    const last = name => Number(name.slice(group.id.length + 1).split(".")[0]);
    const wanted = Math.max(0, ...[...fields.keys()].filter(it => it.startsWith(`${group.id}.`)).map(last));
    while (group.querySelectorAll(":scope > .row").length <= wanted) addRow(group.id);
  }
  const typedBefore = Map.groupBy(fields, ([name]) => name);
  for (const it of form.elements) {
    const values = typedBefore.get(it.name)?.map(([, value]) => value) ?? [];
    if (["radio", "checkbox"].includes(it.type)) it.checked = values.includes(it.value);
    else if (it.matches("input[type=text], input[type=number], input[type=date], input[type=time], textarea") && values.length) {
      it.value = values[0];
      typedBefore.get(it.name).shift();
      it.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }
  if (withoutNetwork()) askAll();
}

/** The number is what counts, and what a keyboard or a screen reader meets; the slider is for thumbs. */
function slider(number) {
  const range = document.createElement("input");
  Object.assign(range, { type: "range", min: number.min, max: number.max, step: 1, tabIndex: -1 });
  range.setAttribute("aria-hidden", "true");
  const follow = () => {
    range.value = number.value;
    range.classList.toggle("untouched", number.value === "");
  };
  range.addEventListener("input", () => {
    number.value = range.value;
    range.classList.remove("untouched");
    number.dispatchEvent(new Event("input", { bubbles: true }));
  });
  number.addEventListener("input", follow);
  follow();
  number.after(range);
}

if (form) {
  form.classList.add("keeps");
  form.querySelectorAll("[data-slide]").forEach(slider);
  form.addEventListener("draft", event => fill(event.detail));
  form.addEventListener("click", event => {
    const more = event.target.closest('[name=step][value^="more:"]');
    if (!more || !withoutNetwork()) return;
    event.preventDefault();
    addRow(more.value.slice("more:".length));
    soon(SOON);
  });
  // Back from elsewhere, as it was left: what was handed in is not to be handed in again.
  addEventListener("pageshow", event => { if (event.persisted) location.reload(); });
  if (form.querySelector(".kept")) {
    form.addEventListener("input", () => soon(WHILE_TYPING));
    form.addEventListener("change", () => soon(SOON));
    form.addEventListener("submit", () => { dirty = false; clearTimeout(waiting); });
    addEventListener("pagehide", () => {
      if (dirty) fetch(form.dataset.keep, { method: "POST", body: typed(), keepalive: true });
    });
  }
}
