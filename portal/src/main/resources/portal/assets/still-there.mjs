// Asks before a log-in ends, so that nobody loses what they are writing (WCAG 2.2.1).

const MINUTE = 60_000;
const WARNING = 2 * MINUTE;
const MARGIN = MINUTE / 2;

/** @param {string | undefined} minutes how long the log-in lasts without a click */
export function watchIdleness(minutes, dialog) {
  if (!minutes || !dialog) {
    return;
  }
  let last = Date.now();
  const length = Number(minutes) * MINUTE;
  const form = dialog.querySelector("form");

  const look = () => {
    const left = last + length - Date.now();
    if (left <= -MARGIN) {
      // The server knows whether another tab has kept the log-in.
      location.reload();
    } else if (left <= WARNING && !dialog.open) {
      dialog.showModal();
    }
  };

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), redirect: "manual" });
    if (answer.ok) {
      last = Date.now();
      dialog.close();
    } else {
      location.reload();
    }
  });
  document.addEventListener("htmx:afterRequest", () => { last = Date.now(); });
  setInterval(look, MINUTE / 4);
  document.addEventListener("visibilitychange", look);
}
