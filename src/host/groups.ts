/**
 * Panels of the same group on a page are linked: what a reader filters by in one, the others are filtered by (docs/contract.md,
 * 4.3). What a host sets is told to nobody, so nothing goes back and forth.
 */
import type { Frame, FrameEvent } from "./frame";
import type { Payload } from "./messages";

export interface Membership {
  /** Every event of the member's frame goes here. */
  heard(event: FrameEvent): void;
  leave(): void;
}

interface Member {
  readonly frame: Frame;
  /** Whether the embed is there; until then what it is to be told waits. */
  ready: boolean;
  busy: boolean;
  pending: Record<string, unknown>;
}

interface Group {
  readonly members: Set<Member>;
  /** All that was filtered by since the page was opened: what one that comes later is told. */
  readonly chosen: Record<string, unknown>;
}

/** The evidence of a mark is looked at where the mark is. */
const OWN = ["pin", "focus"];

/** In milliseconds, between what one panel is told: it takes no more than 20 messages in a second. */
const PACE = 60;

/** Several scripts of ours in one page share their groups. */
const KEY = Symbol.for("parley/1/groups");

export function joinGroup(name: string, frame: Frame): Membership {
  const group = groupOf(name);
  const member: Member = { frame, ready: false, busy: false, pending: { ...group.chosen } };
  group.members.add(member);
  return {
    heard({ type, payload }) {
      if (type === "ready") {
        member.ready = true;
        void tell(member);
      } else if (type === "view" && payload.source === "user") share(group, member, payload.patch as Payload);
    },
    leave() {
      member.ready = false;
      group.members.delete(member);
    },
  };
}

function share(group: Group, from: Member, patch: Payload): void {
  const shared = Object.entries(patch).filter(([key]) => !OWN.includes(key));
  // What its reader did counts more than what it was still to be told.
  for (const [key] of shared) delete from.pending[key];
  Object.assign(group.chosen, Object.fromEntries(shared));
  if (shared.length === 0) return;
  for (const member of group.members) {
    if (member === from) continue;
    Object.assign(member.pending, Object.fromEntries(shared));
    void tell(member);
  }
}

/** One message at a time; what is chosen meanwhile goes together in the next. */
async function tell(member: Member): Promise<void> {
  if (member.busy) return;
  member.busy = true;
  while (member.ready && Object.keys(member.pending).length > 0) {
    const patch = member.pending;
    member.pending = {};
    // A panel that cannot follow stays as it is, and says so by itself.
    await Promise.allSettled([member.frame.ask("setView", { patch }), pause(PACE)]);
  }
  member.busy = false;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

function groupOf(name: string): Group {
  const page = globalThis as { [KEY]?: Map<string, Group> };
  page[KEY] ??= new Map();
  const groups = page[KEY];
  const group = groups.get(name) ?? { members: new Set(), chosen: {} };
  groups.set(name, group);
  return group;
}
