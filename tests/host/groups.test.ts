import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Frame } from "../../src/host/frame";
import { joinGroup, type Membership } from "../../src/host/groups";
import type { Payload } from "../../src/host/messages";

interface Panel extends Membership {
  /** The patches that it was told. */
  readonly asked: Payload[];
  /** And what stood beside them. */
  readonly beside: Payload[];
  /** What its reader does. */
  choose(patch: Payload): void;
  ready(): void;
}

let groups = 0;
/** How the embeds answer. */
let answer = async (): Promise<Payload> => ({});

beforeEach(() => {
  vi.useFakeTimers();
  groups += 1;
  answer = async () => ({});
});
afterEach(() => {
  vi.useRealTimers();
});

function panel(name = `group ${groups}`): Panel {
  const asked: Payload[] = [];
  const beside: Payload[] = [];
  const ask: Frame["ask"] = (_, { patch, ...others } = {}) => {
    asked.push(patch as Payload);
    beside.push(others);
    return answer();
  };
  const membership = joinGroup(name, { ask } as Frame);
  return {
    ...membership,
    asked,
    beside,
    choose: (patch) => membership.heard({ type: "view", payload: { view: {}, patch, rev: 1, source: "user" } }),
    ready: () => membership.heard({ type: "ready", payload: {} }),
  };
}

function readyPanels(count: number): Panel[] {
  const panels = Array.from({ length: count }, () => panel());
  for (const one of panels) one.ready();
  return panels;
}

const told = (panels: readonly Panel[]) => panels.map(({ asked }) => asked);
const rest = () => vi.advanceTimersByTimeAsync(1000);

describe("panels of a group [contract 4.3]", () => {
  it("are told once what a reader chose in one of them, which is told nothing", async () => {
    const panels = readyPanels(3);
    panels[0]?.choose({ party: ["ru"] });
    expect(told(panels)).toEqual([[], [{ party: ["ru"] }], [{ party: ["ru"] }]]);
    await rest();
    expect(told(panels).flat()).toHaveLength(2);
  });

  it.each(["host", "normalized", "initial"])("are told nothing of a change by %s", async (source) => {
    const panels = readyPanels(2);
    panels[0]?.heard({ type: "view", payload: { view: {}, patch: { party: ["ru"] }, rev: 1, source } });
    await rest();
    expect(told(panels)).toEqual([[], []]);
  });

  it("are told of a mark that it was chosen elsewhere, and not which panel is enlarged", async () => {
    const panels = readyPanels(2);
    panels[0]?.choose({ focus: "matrix" });
    panels[0]?.choose({ focus: null, pin: "coding:a" });
    await rest();
    expect(told(panels)).toEqual([[], [{ pin: "coding:a" }]]);
    expect(panels[1]?.beside).toEqual([{ linked: true }]);
  });

  it("are no other group's", async () => {
    const [one] = readyPanels(1);
    const other = panel("another");
    other.ready();
    one?.choose({ party: ["ru"] });
    await rest();
    expect(other.asked).toEqual([]);
  });

  it("are told what was chosen before they were there, and are not made to load by it", async () => {
    const [one] = readyPanels(1);
    const waiting = panel();
    one?.choose({ party: ["ru"], from: "2025-02-01" });
    one?.choose({ from: null });
    await rest();
    expect(waiting.asked).toEqual([]);
    waiting.ready();
    const late = panel();
    late.ready();
    await rest();
    expect(told([waiting, late])).toEqual([[{ party: ["ru"], from: null }], [{ party: ["ru"], from: null }]]);
  });

  it("are told again when they load again, as a frame does that is moved", async () => {
    const [one, moved] = readyPanels(2);
    one?.choose({ party: ["ru"] });
    await rest();
    moved?.ready();
    await rest();
    expect(moved?.asked).toEqual([{ party: ["ru"] }, { party: ["ru"] }]);
  });

  it("begin anew once the last one has left, but not when all are moved in one go", async () => {
    const [one, other] = readyPanels(2);
    one?.choose({ party: ["ru"] });
    one?.leave();
    other?.leave();
    const [moved] = readyPanels(1);
    await rest();
    expect(moved?.asked).toEqual([{ party: ["ru"] }]);
    moved?.leave();
    await rest();
    const [later] = readyPanels(1);
    await rest();
    expect(later?.asked).toEqual([]);
  });

  it("make no trouble in the page where one tells a change without saying what it is", () => {
    const [one] = readyPanels(2);
    for (const patch of [undefined, null, 7, []]) expect(() => one?.choose(patch as unknown as Payload)).not.toThrow();
  });

  it("take no more than 20 messages in a second while a reader drags, and end at the last", async () => {
    const [one, other] = readyPanels(2);
    for (let day = 1; day <= 28; day += 1) {
      one?.choose({ to: `2025-02-${String(day).padStart(2, "0")}` });
      await vi.advanceTimersByTimeAsync(10);
    }
    expect(other?.asked.length).toBeLessThanOrEqual(6);
    await rest();
    expect(other?.asked.at(-1)).toEqual({ to: "2025-02-28" });
  });

  it("are told again what came too often, but for what was changed since", async () => {
    const [one, other] = readyPanels(2);
    answer = () => Promise.reject(Object.assign(new Error("too many"), { code: "rate" }));
    one?.choose({ party: ["ru"], from: "2025-02-01" });
    one?.choose({ from: "2025-02-02" });
    await vi.advanceTimersByTimeAsync(10);
    answer = async () => ({});
    await rest();
    expect(other?.asked).toEqual([
      { party: ["ru"], from: "2025-02-01" },
      { party: ["ru"], from: "2025-02-02" },
    ]);
  });

  it("are not told any more what their own reader has changed since", async () => {
    const [one, other] = readyPanels(2);
    one?.choose({ party: ["us"] });
    one?.choose({ party: ["ru"], to: "2025-02-03" });
    other?.choose({ party: ["eu"] });
    await rest();
    expect(other?.asked).toEqual([{ party: ["us"] }, { to: "2025-02-03" }]);
    expect(one?.asked).toEqual([{ party: ["eu"] }]);
  });

  it("are told nothing once they left, and a refusal stops nobody", async () => {
    const [one, other, gone] = readyPanels(3);
    gone?.leave();
    answer = () => Promise.reject(Object.assign(new Error("no"), { code: "value" }));
    one?.choose({ party: ["ru"] });
    await rest();
    answer = async () => ({});
    one?.choose({ party: null });
    await rest();
    expect(gone?.asked).toEqual([]);
    expect(other?.asked).toEqual([{ party: ["ru"] }, { party: null }]);
  });
});
