const KEY = "parley-single-keys";

/** Whether keys of a single letter or sign do something [contract 3.8]: yes, unless they were switched off here. */
export function singleKeysOn(): boolean {
  return now ?? read();
}

/** Switches them for this visit. Answers whether the browser keeps that for the next. */
export function switchSingleKeys(on: boolean): boolean {
  now = on;
  try {
    localStorage.setItem(KEY, on ? "on" : "off");
    return true;
  } catch {
    return false;
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
