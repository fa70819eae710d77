// Measures practice. It counts by the clock and not by ticks, so that a locked screen takes nothing away, and lives in
// this tab only: a reload keeps it, a closed tab forgets it.

const SECOND = 1_000;
const card = document.getElementById("timer");

function timer() {
  const key = `timer:${card.dataset.slot}`;
  const target = Number(card.dataset.minutes) * 60;
  const clock = card.querySelector(".clock");
  const go = card.querySelector(".go");
  const there = card.querySelector(".there");
  const measured = document.getElementById("measured");
  const state = { ran: 0, since: null, ...JSON.parse(sessionStorage.getItem(key) ?? "{}") };

  const elapsed = () => state.ran + (state.since === null ? 0 : Date.now() - state.since);
  const keep = () => sessionStorage.setItem(key, JSON.stringify(state));

  function show() {
    const seconds = Math.floor(elapsed() / SECOND);
    clock.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    measured.value = seconds > 0 ? seconds : "";
    const words = seconds >= target ? card.dataset.there : "";
    if (there.textContent !== words) there.textContent = words;
    go.textContent = state.since !== null ? card.dataset.pause : state.ran > 0 ? card.dataset.on : card.dataset.go;
  }

  go.addEventListener("click", () => {
    if (state.since === null) {
      state.since = Date.now();
    } else {
      state.ran = elapsed();
      state.since = null;
    }
    keep();
    show();
  });
  card.querySelector(".over").addEventListener("click", () => {
    Object.assign(state, { ran: 0, since: null });
    keep();
    show();
  });
  document.addEventListener("visibilitychange", show);
  document.querySelector("form.worksheet").addEventListener("submit", show);
  setInterval(show, SECOND / 2);
  show();
  card.hidden = false;
}

if (card) timer();
