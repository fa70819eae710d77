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
    ask((await answer.json()).asked);
    say(form.dataset.kept);
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
  if (form.querySelector(".kept")) {
    form.addEventListener("input", () => soon(WHILE_TYPING));
    form.addEventListener("change", () => soon(SOON));
    form.addEventListener("submit", () => { dirty = false; clearTimeout(waiting); });
    addEventListener("pagehide", () => {
      if (dirty) fetch(form.dataset.keep, { method: "POST", body: typed(), keepalive: true });
    });
  }
}
