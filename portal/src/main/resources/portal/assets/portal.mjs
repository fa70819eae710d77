// What every page can do better with a script; each does nothing where its place is missing.
import { watchIdleness } from "./still-there.mjs";

watchIdleness(document.documentElement.dataset.idleMinutes, document.getElementById("still-there"));
