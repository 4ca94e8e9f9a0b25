import { singleKeysOn } from "../singleKeys";
import { isTextField } from "../undoKeys";
import { COMMANDS, type Command, type Page } from "./commands";

/** The keys of explore [contract 3.8], by the list of commands. In a text field or a dialog keys belong to that. */
export function listenForKeys(page: Page): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || isTextField(event.target) || document.querySelector("dialog[open]")) return;
    const command = COMMANDS.find(({ key }) => key !== undefined && isPressed(event, key));
    if (!command || (isSingle(command) && !singleKeysOn())) return;
    // A key of ours never does what the browser means by it; Escape may also close a box that is open.
    if (command.key !== "Escape") event.preventDefault();
    if (command.applies?.(page) ?? true) command.run(page);
  };
  document.addEventListener("keydown", onKey);
  return () => document.removeEventListener("keydown", onKey);
}

/** Whether the command's key is one sign alone, which can be switched off. */
export function isSingle({ key }: Command): boolean {
  return key?.length === 1;
}

/** A key as it stands on the keyboard here: "Ctrl+Shift+Z", on a Mac "⌘ ⇧ Z". */
export function keyName(key: string, mac = isMac()): string {
  const parts = key.replace("Escape", "Esc").split("+");
  return mac ? parts.map((part) => MAC_SIGNS.get(part) ?? part).join(" ") : parts.join("+").replace("Mod", "Ctrl");
}

const MAC_SIGNS: ReadonlyMap<string, string> = new Map([
  ["Mod", "⌘"],
  ["Shift", "⇧"],
]);

function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? "");
}

/** Which sign a key gives differs by layout, so Shift matters only beside Ctrl or Cmd. */
function isPressed(event: KeyboardEvent, key: string): boolean {
  const parts = key.split("+");
  const mod = parts.includes("Mod");
  const last = parts[parts.length - 1] as string;
  if (event.altKey || (event.ctrlKey || event.metaKey) !== mod) return false;
  if (mod && event.shiftKey !== parts.includes("Shift")) return false;
  return event.key.toLowerCase() === last.toLowerCase();
}
