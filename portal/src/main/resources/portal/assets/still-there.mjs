// Asks before a log-in ends, so that nobody loses what they are writing (WCAG 2.2.1).

const MINUTE = 60_000;
const WARNING = 2 * MINUTE;
const MARGIN = MINUTE / 2;

const dialog = document.getElementById("still-there");
const length = Number(document.documentElement.dataset.idleMinutes ?? 0) * MINUTE;
let last = Date.now();

function look() {
  const left = last + length - Date.now();
  if (left <= -MARGIN) {
    // The server knows whether another tab has kept the log-in.
    location.reload();
  } else if (left <= WARNING && !dialog.open) {
    dialog.showModal();
  }
}

async function stay(event) {
  event.preventDefault();
  const form = event.target;
  const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), redirect: "manual" });
  if (answer.ok) {
    last = Date.now();
    dialog.close();
  } else {
    location.reload();
  }
}

if (dialog && length > 0) {
  dialog.querySelector("form").addEventListener("submit", stay);
  document.addEventListener("htmx:afterRequest", () => { last = Date.now(); });
  document.addEventListener("visibilitychange", look);
  setInterval(look, MINUTE / 4);
}
