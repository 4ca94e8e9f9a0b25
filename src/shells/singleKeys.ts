const KEY = "parley-single-keys";

/** Whether keys of a single letter or sign do something [contract 3.8]: yes, unless they were switched off here. */
export function singleKeysOn(): boolean {
  return now ?? read();
}

/** Switches them for this visit, and keeps that where the browser lets us. */
export function switchSingleKeys(on: boolean): void {
  now = on;
  try {
    localStorage.setItem(KEY, on ? "on" : "off");
  } catch {
    // Storage is full or forbidden: it holds for this visit.
  }
}

let now: boolean | null = null;

function read(): boolean {
  try {
    return localStorage.getItem(KEY) !== "off";
  } catch {
    return true;
  }
}
