/**
 * Panels of the same group on a page are linked: what a reader filters by in one, the others are filtered by (docs/contract.md,
 * 4.3). What a host sets is told to nobody, so nothing goes back and forth.
 */
import type { Frame, FrameEvent } from "./frame";
import { isRecord, type Payload } from "./messages";
import { Patches } from "./patches";

export interface Membership {
  /** Every event of the member's frame goes here. */
  heard(event: FrameEvent): void;
  leave(): void;
}

interface Group {
  readonly members: Set<Patches>;
  /** All that was filtered by since there are members: what one that comes later is told. */
  readonly chosen: Record<string, unknown>;
}

/** Which panel is enlarged is each one's own. */
const OWN = ["focus"];

/** Several scripts of ours in one page share their groups. */
const KEY = Symbol.for("parley/1/groups");

export function joinGroup(name: string, frame: Frame): Membership {
  const group = groupOf(name);
  // The evidence of a mark opens where the reader chose it; the others are filtered by it.
  const member = new Patches(frame, () => {}, { linked: true });
  group.members.add(member);
  return {
    heard({ type, payload }) {
      if (type === "ready") {
        member.add(group.chosen);
        member.ready();
      } else if (type === "view" && payload.source === "user" && isRecord(payload.patch))
        share(group, member, payload.patch);
    },
    leave() {
      member.end();
      group.members.delete(member);
      // What is moved in the page leaves and comes back in one go.
      queueMicrotask(() => forget(name, group));
    },
  };
}

function share(group: Group, from: Patches, patch: Payload): void {
  const keys = Object.keys(patch).filter((key) => !OWN.includes(key));
  if (keys.length === 0) return;
  const shared = Object.fromEntries(keys.map((key) => [key, patch[key]]));
  Object.assign(group.chosen, shared);
  // What its own reader does counts more than what it was still to be told.
  from.drop(keys);
  for (const member of group.members) if (member !== from) member.add(shared);
}

function groupOf(name: string): Group {
  const group = groups().get(name) ?? { members: new Set(), chosen: {} };
  groups().set(name, group);
  return group;
}

function forget(name: string, group: Group): void {
  if (group.members.size === 0 && groups().get(name) === group) groups().delete(name);
}

function groups(): Map<string, Group> {
  const page = globalThis as { [KEY]?: Map<string, Group> };
  page[KEY] ??= new Map();
  return page[KEY];
}
