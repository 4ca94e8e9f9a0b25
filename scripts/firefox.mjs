/** The Firefox that tests/firefox runs in: FIREFOX_PATH, or one that is here. It is never obtained by the tests. */
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const NAMES = ["firefox-esr", "firefox"];
const PLACES = ["/Applications/Firefox.app/Contents/MacOS/firefox", "C:\\Program Files\\Mozilla Firefox\\firefox.exe"];

/** The path of a Firefox, or null. Throws when FIREFOX_PATH is set and is not one. */
export function findFirefox() {
  const told = process.env.FIREFOX_PATH;
  if (told && !executable(told))
    throw new Error(`FIREFOX_PATH is set to ${told}, which is not a file that can be run.`);
  const folders = (process.env.PATH ?? "").split(delimiter);
  const here = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return told ?? [...here, ...PLACES].find(executable) ?? null;
}

function executable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
