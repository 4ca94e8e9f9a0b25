/** The briefings that are being worked on: a change stands at once, and is kept behind it. */
import type { KeptBriefing } from "../../../io/briefingRecord";
import type { Briefings } from "../../../io/briefings";
import type { Kept } from "../../../io/shelf";
import { stamp } from "./newBriefing";
import type { Edit } from "./scenes";

export interface DeskState {
  /** Null until it is known what this browser keeps. */
  readonly kept: Kept<KeptBriefing> | null;
  /** What another tab came before. */
  readonly clashes: readonly Clash[];
}

/** A change that was not made, because another tab has changed or deleted the briefing since. */
export interface Clash {
  readonly what: "change" | "deletion";
  /** As it would be here. */
  readonly mine: KeptBriefing;
}

export interface Desk {
  /** The same object for as long as it says the same. */
  now(): DeskState;
  /** Returns what ends it. */
  subscribe(listener: () => void): () => void;
  /** Adds one that is not there. */
  add(briefing: KeptBriefing): void;
  /** Changes the one of that id; where there is none, or the edit changes nothing, nothing happens. */
  change(id: string, edit: Edit): void;
  /** What was removed; null if there was none. `add` brings it back. */
  remove(id: string): KeptBriefing | null;
  /** Takes the word of a clash away. */
  dismiss(clash: Clash): void;
}

export function openDesk(door: Briefings): Desk {
  let stored: Kept<KeptBriefing> | null = null;
  let state: DeskState = { kept: null, clashes: [] };
  // What stands here and is not known to be kept yet; null for what is gone.
  const ahead = new Map<string, KeptBriefing | null>();
  const listeners = new Set<() => void>();

  const show = (clashes = state.clashes) => {
    state = { kept: stored && overlaid(stored, ahead), clashes };
    for (const listener of [...listeners]) listener();
  };
  const read = async () => {
    stored = await door.read();
    show();
  };
  const find = (id: string) => state.kept?.records.find((one) => one.id === id) ?? null;
  const write = async (id: string, next: KeptBriefing | null, clash: Clash, made: Promise<boolean>) => {
    ahead.set(id, next);
    show();
    const whole = await made;
    await read();
    if (ahead.get(id) === next) ahead.delete(id);
    show(whole ? state.clashes : [...state.clashes.filter(({ mine }) => mine.id !== id), clash]);
  };
  const put = (next: KeptBriefing, base: string | null) =>
    void write(next.id, next, { what: "change", mine: next }, door.put(next, base));

  door.subscribe(() => void read());
  void read();
  return {
    now: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    add: (briefing) => put({ ...briefing, ...stamp() }, null),
    change(id, edit) {
      const before = find(id);
      const after = before && edit(before);
      if (before && after && after !== before) put({ ...after, ...stamp() }, before.revision);
    },
    remove(id) {
      const before = find(id);
      if (before) void write(id, null, { what: "deletion", mine: before }, door.remove(before));
      return before;
    },
    dismiss: (clash) => show(state.clashes.filter((one) => one !== clash)),
  };
}

/** Those changed last come first. */
function overlaid(stored: Kept<KeptBriefing>, ahead: ReadonlyMap<string, KeptBriefing | null>): Kept<KeptBriefing> {
  const records = [
    ...stored.records.filter(({ id }) => !ahead.has(id)),
    ...[...ahead.values()].filter((one) => one !== null),
  ];
  return { ...stored, records: records.sort((a, b) => Date.parse(b.savedAt) - Date.parse(a.savedAt)) };
}
