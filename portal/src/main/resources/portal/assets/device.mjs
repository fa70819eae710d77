// Tells the worker who is here and what is open, and shows what is kept on this device and what became of it.

const page = document.documentElement;
const person = page.dataset.device;
const part = document.getElementById("device");
const TODAY = "/me/today";
const WAITING = ["waiting", "log-in"];
const PATIENCE = 4_000;
const A_MOMENT = 3_000;
const A_WHILE = 30_000;

let worker = navigator.serviceWorker?.controller;

async function ask(what, more = {}) {
  if (!worker) return undefined;
  const { port1, port2 } = new MessageChannel();
  return new Promise(answer => {
    port1.onmessage = it => answer(it.data);
    worker.postMessage({ ask: what, ...more }, [port2]);
  });
}

const within = (time, work) => Promise.race([work, new Promise(over => { setTimeout(over, time); })]);

/** Staff, or a client who wants nothing kept here: what somebody left goes too. */
async function forgetAll() {
  const workers = await navigator.serviceWorker.getRegistrations();
  await Promise.all(workers.map(it => it.unregister()));
  await Promise.all((await caches.keys()).map(it => caches.delete(it)));
  indexedDB.deleteDatabase("throughline");
  page.dataset.ready = "";
}

async function begin() {
  await navigator.serviceWorker.register("/worker.js");
  worker = (await navigator.serviceWorker.ready).active;
  if (isKept()) await refresh();
  await fillIn();
  if (isKept()) await ask("handInLater");
  else await ask("here", whoIsHere());
  await refresh();
  // The network may have come back before anybody listened.
  if (isKept()) backOnline();
  page.dataset.ready = "";
}

const pathOf = link => new URL(link.href).pathname;

const isKept = () => page.dataset.keptAt !== undefined;

function whoIsHere() {
  const cards = [...document.querySelectorAll(".task .actions a.button")].map(pathOf);
  return {
    person,
    idle: Number(page.dataset.idleMinutes),
    now: Number(page.dataset.now),
    took: Math.round(Date.now() - sinceItCame()),
    open: location.pathname === TODAY ? cards : null,
  };
}

/** Milliseconds since the first byte of this page, which says what time it was on the platform then. */
function sinceItCame() {
  const [came] = performance.getEntriesByType("navigation");
  return came ? performance.now() - came.responseStart : 0;
}

/** What was typed here and is nowhere else; without a network also what was kept already. */
async function fillIn() {
  const form = document.querySelector("form[data-keep]");
  const draft = form && await ask("draft", { path: location.pathname });
  if (draft && (draft.dirty || isKept())) form.dispatchEvent(new CustomEvent("draft", { detail: draft.body }));
}

// --- What is shown ---

function offline() {
  part.querySelector(".offline").hidden = navigator.onLine && !isKept();
}

function line(item) {
  const words = part.dataset;
  const row = document.createElement("li");
  const text = document.createElement("p");
  const title = document.createElement("strong");
  title.textContent = item.title;
  text.append(title, " ", item.words || { waiting: words.waiting, "log-in": words.logIn, gone: words.gone }[item.state]);
  row.append(text);
  const buttons = document.createElement("p");
  buttons.className = "actions";
  if (item.state === "LOOK_AGAIN") buttons.append(button(words.look, () => again(item)));
  if (item.state === "TWO_VERSIONS") buttons.append(button(words.both, () => again(item)));
  if (item.state === "ARRIVED" && item.record) buttons.append(link(words.read, `/me/entries/${item.record}`));
  if (["ARRIVED", "gone"].includes(item.state)) buttons.append(button(words.seen, async () => { await ask("seen", item); refresh(); }));
  if (WAITING.includes(item.state)) buttons.append(button(words.change, () => change(item)));
  if (buttons.childElementCount) row.append(buttons);
  return row;
}

/** What waits is a draft again. */
async function change(item) {
  await ask("takeBack", item);
  if (item.path === location.pathname) location.reload();
  else location.assign(item.path);
}

function button(words, does) {
  const it = Object.assign(document.createElement("button"), { type: "button", className: "soft", textContent: words });
  it.addEventListener("click", does);
  return it;
}

function link(words, href) {
  return Object.assign(document.createElement("a"), { className: "button soft", textContent: words, href });
}

/** As a form that is sent once more: its page says what is to be looked at. */
async function again(item) {
  const kept = await ask("again", item);
  if (!kept) return;
  const form = Object.assign(document.createElement("form"), { method: "post", action: kept.path, hidden: true });
  const token = document.querySelector("input[name=_csrf]")?.value ?? "";
  for (const [name, value] of [...new URLSearchParams(kept.body), ["key", kept.key], ["performedAt", kept.performedAt], ["_csrf", token]]) {
    form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
  }
  document.body.append(form);
  form.submit();
}

function show(items = []) {
  const waits = it => WAITING.includes(it.state);
  const here = it => it.path === location.pathname;
  const shown = items.filter(it => waits(it) ? here(it) || location.pathname === TODAY : !here(it) || it.state === "ARRIVED");
  part.querySelector("ul").replaceChildren(...shown.map(line));
  part.querySelector(".waits").hidden = shown.length === 0;
  const waiting = items.filter(waits).map(it => it.path);
  const cards = [...document.querySelectorAll(".task")];
  for (const card of cards) card.hidden = waiting.includes(pathOf(card.querySelector(".actions a.button")));
  // "This is what you had in mind", where nothing is left of it.
  if (cards.length) document.querySelector("main .lead").hidden = cards.every(it => it.hidden);
  document.querySelector("main").classList.toggle("waits-here", items.some(it => waits(it) && here(it)));
}

async function refresh() {
  show(await ask("list"));
}

let listening = false;

/** A device thinks that it is online some time before it is. */
async function backOnline() {
  if (listening) return;
  listening = true;
  while (navigator.onLine && !await ask("back")) await new Promise(again => { setTimeout(again, A_MOMENT); });
  listening = false;
  if (!navigator.onLine) return;
  await ask("handInLater");
  if (isKept() && location.pathname === TODAY) reloadNowAndThen();
  delete page.dataset.keptAt;
  offline();
  refresh();
}

/** Not for ever, where the server answers and the page does not come. */
function reloadNowAndThen() {
  const before = Number(sessionStorage.getItem("reloaded") ?? 0);
  if (Date.now() - before < A_WHILE) return;
  sessionStorage.setItem("reloaded", Date.now());
  location.reload();
}

/** The way in which a link of a kept page said that it went. */
function chooseWay() {
  const way = new URLSearchParams(location.search).get("how");
  const choice = way && document.querySelector(`.ways input[value="${CSS.escape(way)}"]`);
  if (choice) choice.checked = true;
}

// --- Ways out ---

async function leave(event) {
  const form = event.target;
  if (form.dataset.forgets === "at-once") {
    // Nothing is waited for: the worker forgets while the browser is on its way.
    if (navigator.onLine) {
      worker?.postMessage({ ask: "forget" });
      return;
    }
    event.preventDefault();
    await within(PATIENCE, ask("leave"));
    location.replace("about:blank");
    return;
  }
  if (form.dataset.left) return;
  event.preventDefault();
  await within(PATIENCE, ask("handInLater"));
  const items = await within(PATIENCE, ask("list"));
  const only = items?.some(it => !["ARRIVED", "gone"].includes(it.state));
  if (only && !await letsGo()) return;
  await within(PATIENCE, ask("forget"));
  form.dataset.left = "yes";
  form.requestSubmit();
}

function letsGo() {
  const dialog = document.getElementById("leave-anyway");
  dialog.showModal();
  return new Promise(answer => {
    dialog.addEventListener("close", () => answer(dialog.returnValue === "leave"), { once: true });
  });
}

if (navigator.serviceWorker) {
  if (person === "none") {
    forgetAll();
  } else if (part) {
    if (isKept()) chooseWay();
    offline();
    addEventListener("offline", offline);
    addEventListener("online", backOnline);
    navigator.serviceWorker.addEventListener("message", refresh);
    document.querySelectorAll("[data-forgets]").forEach(it => it.addEventListener("submit", leave));
    begin();
  } else {
    const waits = document.getElementById("device-waits");
    if (waits) ask("list").then(items => { waits.hidden = !items?.some(it => WAITING.includes(it.state)); });
  }
}
