// Stands between a client's pages and the network. It keeps today and the open worksheets to be read without one, keeps
// what is typed, and hands in later what was handed in meanwhile. What is kept, and until when: docs/explanation/offline.md

const PAGES = "pages";
const ASSETS = "assets";
const KEPT_AT = "x-kept-at";
const NO_ANSWERS = ["_csrf", "key", "performedAt"];
/** Neither is where somebody wants to be after the log-in. */
const ASKS = { Accept: "application/json" };
const BEHIND = { "X-Requested-With": "XMLHttpRequest" };
const MINUTE = 60_000;
const FRESH = 240 * MINUTE;
const SOON = MINUTE / 4;

const TODAY = "/me/today";
const WORKSHEET = /^\/me\/homework\/[\w-]+$/;
const DRAFT = /^\/me\/homework\/[\w-]+\/draft$/;
const VERSIONS = /^\/me\/homework\/[\w-]+\/versions$/;
const LOGGED_OUT = ["/away", "/welcome"];

/** Hand-ins that are under way, and where those that arrived led to: a second click meets the first one here. */
const underWay = new Map();
const arrived = new Map();
/** A page that was fetched while handing in, to be shown once. */
const shownNext = new Map();

// --- What is kept: who for, drafts, and what waits to be handed in ---

let opened;

function database() {
  opened ??= new Promise((here, away) => {
    const asked = indexedDB.open("throughline", 1);
    asked.onupgradeneeded = () => ["about", "drafts", "handedIn"].forEach(it => asked.result.createObjectStore(it, { keyPath: "id" }));
    asked.onsuccess = () => {
      asked.result.onversionchange = () => { asked.result.close(); opened = undefined; };
      asked.result.onclose = () => { opened = undefined; };
      here(asked.result);
    };
    asked.onerror = () => { opened = undefined; away(asked.error); };
  });
  return opened;
}

async function within(store, mode, does) {
  const work = (await database()).transaction(store, mode);
  const asked = does(work.objectStore(store));
  return new Promise((done, undone) => {
    work.oncomplete = () => done(asked.result);
    work.onabort = work.onerror = () => undone(work.error);
  });
}

const read = (store, id) => within(store, "readonly", it => it.get(id));
const all = store => within(store, "readonly", it => it.getAll());
const write = (store, value) => within(store, "readwrite", it => it.put(value));
const drop = (store, id) => within(store, "readwrite", it => it.delete(id));

const about = async () => (await read("about", "me")) ?? { id: "me", person: null, offset: 0, idle: 0 };

async function forget() {
  underWay.clear();
  arrived.clear();
  shownNext.clear();
  for (const store of ["about", "drafts", "handedIn"]) await within(store, "readwrite", it => it.clear());
  await caches.delete(PAGES);
}

/** Somebody left quickly while the server could not hear it: the log-in ends before anything is shown again. */
async function logOut() {
  const known = await whoIsThere();
  if (known?.person) await fetch("/leave", { method: "POST", body: new URLSearchParams([[known.parameter, known.token]]), redirect: "manual" });
  if (known) await drop("about", "left");
}

function tellPages() {
  return clients.matchAll().then(pages => pages.forEach(it => it.postMessage("changed")));
}

// --- Pages ---

const keyOf = url => url.pathname + (url.searchParams.get("how") === "not-this-time" ? "?how=not-this-time" : "");

/** Other ways to tell are a choice on the same page, which a kept page makes itself. */
const isAsLinked = url => !url.searchParams.has("how") || keyOf(url) !== url.pathname;

const isKept = url => url.pathname === TODAY || WORKSHEET.test(url.pathname);

/** Pages of one person only, and without the thanks that were for this once. */
async function keep(url, answer) {
  const html = (await answer.text()).replace(/<p class="note thanks"[\s\S]*?<\/p>/g, "");
  const { person } = await about();
  if (!person || !html.includes(`data-device="${person}"`)) return;
  const headers = new Headers(answer.headers);
  ["content-encoding", "content-length"].forEach(it => headers.delete(it));
  headers.set(KEPT_AT, Date.now());
  await (await caches.open(PAGES)).put(keyOf(url), new Response(html, { headers }));
  await keepAssets(html);
}

async function keepAssets(html) {
  const assets = await caches.open(ASSETS);
  for (const [, path] of html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)) {
    if (!await assets.match(path)) await assets.add(path).catch(() => {});
  }
}

/** As long as the log-in would last, and no longer. */
async function kept(url) {
  const page = await (await caches.open(PAGES)).match(keyOf(url));
  const { person, idle } = await about();
  if (!page || !person || Date.now() - page.headers.get(KEPT_AT) > idle * MINUTE) return undefined;
  const html = (await page.text()).replace("<html", `<html data-kept-at="${page.headers.get(KEPT_AT)}"`);
  return new Response(html, { headers: page.headers });
}

async function page(event, url) {
  if (await read("about", "left")) await logOut();
  const next = shownNext.get(url.pathname);
  shownNext.delete(url.pathname);
  if (next && Date.now() - next.at < SOON) return new Response(next.html, { headers: next.headers });
  try {
    const answer = await fetch(event.request);
    if (answer.ok && isKept(url) && isAsLinked(url) && event.request.mode === "navigate") event.waitUntil(keep(url, answer.clone()));
    return answer.status < 500 ? answer : await keptInstead(event.request, url) ?? answer;
  } catch {
    return await keptInstead(event.request, url) ?? Response.error();
  }
}

async function keptInstead(request, url) {
  if (request.mode !== "navigate") {
    // A part of a page: the whole one is kept.
    return await kept(url) ? new Response("", { headers: { "HX-Redirect": keyOf(url) } }) : undefined;
  }
  const here = isKept(url) ? await kept(url) : undefined;
  if (here || url.pathname === TODAY) return here;
  return await kept(new URL(TODAY, location)) ? Response.redirect(TODAY) : undefined;
}

/** Names of assets change with their content. */
async function asset(request) {
  const here = await (await caches.open(ASSETS)).match(request);
  return here ?? fetch(request);
}

/** What is open now; what is not any more goes, and so do the assets of pages that went. */
async function keepOpen(paths) {
  const pages = await caches.open(PAGES);
  const open = paths.flatMap(it => [it, `${it}?how=not-this-time`]);
  const waiting = (await all("handedIn")).map(it => it.path);
  for (const { url } of await pages.keys()) {
    const here = new URL(url);
    if (WORKSHEET.test(here.pathname) && !open.includes(keyOf(here)) && !waiting.includes(here.pathname)) await pages.delete(keyOf(here));
  }
  for (const path of [TODAY, ...open]) {
    const before = await pages.match(path);
    if (before && path !== TODAY && Date.now() - before.headers.get(KEPT_AT) < FRESH) continue;
    if (before && path === TODAY) continue;
    const answer = await fetch(path, { headers: BEHIND }).catch(() => undefined);
    if (answer?.ok && !answer.redirected) await keep(new URL(path, location), answer);
  }
  await dropAssets();
}

async function dropAssets() {
  const pages = await caches.open(PAGES);
  const assets = await caches.open(ASSETS);
  const htmls = await Promise.all((await pages.keys()).map(async it => (await pages.match(it)).text()));
  for (const request of await assets.keys()) {
    if (!htmls.some(it => it.includes(new URL(request.url).pathname))) await assets.delete(request);
  }
}

// --- Handing in ---

/** Who is logged in, by the platform's clock, or undefined without a network; person is null without a log-in. */
async function whoIsThere() {
  const answer = await fetch("/me/device", { redirect: "manual", headers: ASKS }).catch(() => undefined);
  if (!answer || answer.status >= 500) return undefined;
  if (!answer.ok) return { person: null };
  const known = await answer.json();
  await write("about", { ...await about(), offset: known.now - Date.now() });
  return known;
}

const bodyOf = (item, known) => {
  const fields = new URLSearchParams(item.body);
  fields.set("key", item.id);
  fields.set("performedAt", item.performedAt);
  fields.set(known.parameter, known.token);
  return fields;
};

const answersOf = fields => {
  const answers = new URLSearchParams(fields);
  NO_ANSWERS.forEach(it => answers.delete(it));
  return answers.toString();
};

async function handIn(event, url) {
  const pressed = Date.now();
  const fields = new URLSearchParams(await event.request.clone().text());
  const key = fields.get("key");
  if (fields.get("step") || !key) return stepOrPage(event, url, fields);
  const body = answersOf(fields);
  if (arrived.get(key)?.body === body) return Response.redirect(arrived.get(key).next, 303);
  if (!underWay.has(key)) {
    const item = { id: key, path: url.pathname, body, title: fields.get("called") ?? "", pressed, performedAt: fields.get("performedAt"), state: "waiting" };
    underWay.set(key, deliver(item).finally(() => underWay.delete(key)));
  }
  const became = await underWay.get(key);
  return became.next ? Response.redirect(became.next, 303) : new Response(became.html, became);
}

/** More rows, or kept for later: without a network it is a draft. */
async function stepOrPage(event, url, fields) {
  try {
    return await fetch(event.request);
  } catch {
    await write("drafts", { id: url.pathname, body: answersOf(fields), dirty: true });
    return Response.redirect(url.pathname, 303);
  }
}

/** At once, as a page; where that is not to be had it waits. */
async function deliver(item) {
  const known = await whoIsThere();
  const { person, offset } = await about();
  item.performedAt ||= new Date(item.pressed + offset).toISOString();
  item.person = person;
  await write("handedIn", item);
  await drop("drafts", item.path);
  if (known?.person && known.person === person) {
    const answer = await fetch(item.path, { method: "POST", body: bodyOf(item, known) }).catch(() => undefined);
    const became = answer && await asPage(item, answer);
    if (became) return became;
  } else if (known) {
    return { next: "/away" };
  }
  await registration.sync?.register("hand-in").catch(() => {});
  return { next: TODAY };
}

/** Undefined while it has to wait. */
async function asPage(item, answer) {
  const path = new URL(answer.url).pathname;
  if (LOGGED_OUT.includes(path)) return { next: "/away" };
  if (answer.status >= 500 || answer.status === 403) return undefined;
  const html = await answer.text();
  const headers = pageHeaders(answer);
  if (answer.ok) {
    await isThere(item);
    if (path === TODAY) await keep(new URL(answer.url), new Response(html, { headers }));
    arrived.set(item.id, { next: path, body: item.body });
    shownNext.set(path, { html, headers, at: Date.now() });
    return { next: path };
  }
  if (answer.status === 409) {
    await write("handedIn", { ...item, state: "TWO_VERSIONS", words: "" });
  } else {
    await write("drafts", { id: item.path, body: item.body, dirty: true });
    await drop("handedIn", item.id);
  }
  return { html, status: answer.status, headers };
}

function pageHeaders(answer) {
  const headers = new Headers(answer.headers);
  ["content-encoding", "content-length"].forEach(it => headers.delete(it));
  return headers;
}

async function isThere(item) {
  await drop("handedIn", item.id);
  await drop("drafts", item.path);
  const pages = await caches.open(PAGES);
  await pages.delete(TODAY);
  await pages.delete(item.path);
  await pages.delete(`${item.path}?how=not-this-time`);
}

// --- Handing in later ---

let syncing;

/** True when nothing waits any more. */
function handInLater() {
  syncing ??= allThatWaits().finally(() => { syncing = undefined; });
  return syncing;
}

async function allThatWaits() {
  const waiting = (await all("handedIn")).filter(it => ["waiting", "log-in"].includes(it.state) && !underWay.has(it.id));
  const drafts = (await all("drafts")).filter(it => it.dirty);
  if (waiting.length + drafts.length === 0) return true;
  const known = await whoIsThere();
  const { person } = await about();
  if (known?.person && known.person !== person) {
    await forget();
  } else if (known?.person) {
    for (const item of waiting.sort((a, b) => a.pressed - b.pressed)) if (!await handInOne(item, known)) break;
    for (const draft of drafts) await saveDraft(draft, known);
  } else if (known) {
    for (const item of waiting) await write("handedIn", { ...item, state: "log-in" });
  }
  await tellPages();
  return !(await all("handedIn")).some(it => ["waiting", "log-in"].includes(it.state));
}

async function handInOne(item, known) {
  const answer = await fetch(`${item.path}/later`, { method: "POST", body: bodyOf(item, known), redirect: "manual" }).catch(() => undefined);
  if (answer?.ok) {
    const became = await answer.json();
    if (became.what === "ARRIVED") {
      await isThere(item);
      item.body = "";
    }
    await write("handedIn", { ...item, state: became.what, words: became.words, record: became.record });
  } else if (answer?.status === 404) {
    await write("handedIn", { ...item, state: "gone" });
  }
  return answer?.ok || answer?.status === 404;
}

async function saveDraft(draft, known) {
  const fields = new URLSearchParams(draft.body);
  fields.set(known.parameter, known.token);
  const answer = await fetch(`${draft.id}/draft`, { method: "POST", body: fields, redirect: "manual" }).catch(() => undefined);
  if (answer?.ok) await write("drafts", { ...draft, dirty: false });
}

/** Kept here in any case, so that a reload without a network shows it. */
async function draft(event, url) {
  const fields = new URLSearchParams(await event.request.clone().text());
  const answer = await fetch(event.request).catch(() => undefined);
  const id = url.pathname.replace(/\/draft$/, "");
  await write("drafts", { id, body: answersOf(fields), dirty: !answer?.ok });
  return answer?.ok ? answer : Response.json({ onThisDevice: true }, { status: 202 });
}

/** The choice between two versions was made, wherever it leads. */
async function versions(event) {
  const fields = new URLSearchParams(await event.request.clone().text());
  const item = await read("handedIn", fields.get("kept") ?? "");
  const known = await whoIsThere();
  if (!known?.person) return Response.redirect(known ? "/away" : TODAY, 303);
  const answer = await fetch(event.request).catch(() => undefined);
  if (!answer) return Response.redirect(TODAY, 303);
  if (item && answer.type === "opaqueredirect") await isThere(item);
  return answer;
}

// --- What pages ask ---

const ASKED = {
  /** Somebody's page was loaded. Whatever somebody else left here goes. */
  async here({ person, now, took, idle, open }) {
    const before = await about();
    if (before.person && before.person !== person) await forget();
    await write("about", { id: "me", person, idle, offset: now === undefined ? before.offset : now - took });
    await handInLater();
    if (open) await keepOpen(open);
    return (await all("handedIn")).map(({ body, ...item }) => item);
  },
  async list() {
    return (await all("handedIn")).map(({ body, ...item }) => item);
  },
  async draft({ path }) {
    return read("drafts", path);
  },
  /** To be sent once more as a page, so that what is to be looked at can be seen. */
  async again({ id }) {
    const item = await read("handedIn", id);
    return item && { path: item.path, body: item.body, key: item.id, performedAt: item.performedAt };
  },
  async takeBack({ id }) {
    const item = await read("handedIn", id);
    if (!item || underWay.has(id)) return;
    await write("drafts", { id: item.path, body: item.body, dirty: true });
    await drop("handedIn", id);
  },
  async seen({ id }) {
    await drop("handedIn", id);
  },
  async handInLater() {
    return handInLater();
  },
  /** Whether the server can be heard. */
  async back() {
    return await whoIsThere() !== undefined;
  },
  async forget() {
    await forget();
  },
  async leave() {
    await forget();
    await write("about", { id: "left" });
  },
};

addEventListener("message", event => {
  const answering = ASKED[event.data?.ask]?.(event.data).then(it => event.ports[0]?.postMessage(it));
  if (answering) event.waitUntil(answering);
});

addEventListener("sync", event => {
  event.waitUntil(handInLater().then(done => { if (!done) throw new Error("still waiting"); }));
});

addEventListener("install", event => event.waitUntil(skipWaiting()));
addEventListener("activate", event => event.waitUntil(clients.claim()));

addEventListener("fetch", event => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  if (request.method === "GET") {
    if (url.pathname.startsWith("/assets/")) event.respondWith(asset(request));
    else if (isKept(url) || (request.mode === "navigate" && (url.pathname === "/" || url.pathname.startsWith("/me/")))) event.respondWith(page(event, url));
  } else if (request.method === "POST") {
    if (WORKSHEET.test(url.pathname) && request.mode === "navigate") event.respondWith(handIn(event, url));
    else if (DRAFT.test(url.pathname)) event.respondWith(draft(event, url));
    else if (VERSIONS.test(url.pathname)) event.respondWith(versions(event));
  }
});
