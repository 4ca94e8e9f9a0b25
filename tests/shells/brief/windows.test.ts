/** The windows of a briefing, over a network that loses, repeats, delays and reorders, and that strangers speak on. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toggleTimer } from "../../../src/shells/brief/presenter/timer";
import {
  goTo,
  look,
  revert,
  type Step,
  scaleText,
  shownOf,
  startShow,
  toggleBlank,
  toggleEvidence,
  toggleFreeze,
  toggleOverview,
} from "../../../src/shells/brief/show";
import { createShowStore, type ShowStore } from "../../../src/shells/brief/showStore";
import { connect, type Windows } from "../../../src/shells/brief/sync/windows";
import type { Role } from "../../../src/shells/brief/sync/wire";
import { briefingOf } from "../../support/briefingOf";
import { FakeWindow, Network } from "../../support/windows";

const briefing = briefingOf(4);
const dossier = { id: "a-dossier", asOf: "2026-01-01" };

/** A page in a window: what is thrown away and made anew when it is loaded again. */
class Page {
  show!: ShowStore;
  windows!: Windows;

  constructor(
    readonly at: FakeWindow,
    readonly role: Role,
    readonly of = briefing,
  ) {
    this.load();
  }

  load(scene: string | null = null): void {
    this.show = createShowStore(this.of, startShow(this.of, scene));
    this.windows = this.at.network.as(this.at, () => connect(this.show, dossier, this.role, this.at.here));
  }

  step(step: Step): void {
    this.at.network.as(this.at, () => this.show.step(step));
  }

  beat(): void {
    this.at.network.as(this.at, () => {
      for (const beat of [...this.at.beats]) beat();
    });
  }

  /** Back with what the address holds; where it `remembers`, also with what it kept for itself. */
  reload(remembers: boolean): void {
    const { scene } = this.role === "audience" ? shownOf(this.show.getState()) : this.show.getState().picture;
    this.at.network.as(this.at, () => this.at.hear("pagehide", { persisted: false }));
    this.at.listeners.clear();
    if (!remembers) this.at.stored.clear();
    this.at.navigation = "reload";
    this.load(scene);
  }
}

/** An audience's window and so many presenters' that it opened. */
function opened(presenters: number, hasChannels: boolean): { network: Network; pages: Page[] } {
  const network = new Network(hasChannels);
  const at = new FakeWindow(network, null);
  const audience = new Page(at, "audience");
  const pages = Array.from({ length: presenters }, () => {
    const window = new FakeWindow(network, at);
    window.name = at.name.replace("audience", "presenter");
    return new Page(window, "presenter");
  });
  return { network, pages: [audience, ...pages] };
}

const STEPS: readonly ((number: number) => Step)[] = [
  (number) => goTo(`scene-${1 + (number % 4)}`),
  (number) => look((view) => ({ ...view, min: number + 2 })),
  (number) => look((view) => ({ ...view, pin: `coding:c-${number}` })),
  () => toggleFreeze,
  () => toggleBlank,
  () => toggleOverview,
  () => toggleEvidence,
  () => revert,
  (number) => scaleText((number % 3) - 1),
];

const operation = fc.record({
  at: fc.nat(2),
  what: fc.constantFrom(
    "step",
    "step",
    "step",
    "time",
    "hear",
    "hear",
    "hear",
    "again",
    "lose",
    "beat",
    "wait",
    "reload",
    "forget",
    "stranger",
    "version",
    "rubbish",
  ),
  which: fc.nat(1000),
});

describe("windows that follow one briefing", () => {
  it.each([
    [1, true],
    [1, false],
    [2, true],
  ])(
    "agree after 10,000 random operations, once it is quiet and each has spoken: %i presenters, channels %s",
    (presenters, hasChannels) => {
      let operations = 0;
      fc.assert(
        fc.property(fc.array(operation, { minLength: 100, maxLength: 100 }), (list) => {
          const { network, pages } = opened(presenters, hasChannels);
          for (const [number, { at, what, which }] of list.entries()) {
            operations++;
            const page = pages[at % pages.length] as Page;
            const letter = which % Math.max(1, network.letters.length);
            if (what === "step") page.step((STEPS[which % STEPS.length] as (typeof STEPS)[number])(number));
            else if (what === "time") network.as(page.at, () => page.windows.time(toggleTimer));
            else if (what === "hear") network.deliver(letter);
            else if (what === "again") network.deliver(letter, true);
            else if (what === "lose") network.letters.splice(letter, 1);
            else if (what === "beat") page.beat();
            else if (what === "wait") network.now += which;
            else if (what === "reload") page.reload(true);
            else if (what === "forget") page.reload(false);
            else speak(network, page, what, which);
          }
          network.deliverAll();
          for (const page of pages) page.beat();
          network.deliverAll();
          const [first, ...rest] = pages.map(({ show, windows }) => [show.getState(), windows.getState().timer]);
          for (const other of rest) expect(other).toEqual(first);
          expect(pages.map(({ windows }) => windows.getState().state)).toEqual(pages.map(() => "connected"));
        }),
        { numRuns: 100 },
      );
      expect(operations).toBe(10_000);
    },
  );

  it("show the audience nothing newer than what the presenter froze, whatever happens to the messages [contract 7.1]", () => {
    let looked = 0;
    fc.assert(
      fc.property(fc.array(operation, { minLength: 100, maxLength: 100 }), (list) => {
        const { network, pages } = opened(1, true);
        const [audience, presenter] = pages as [Page, Page];
        let freezes = 0;
        let thawed = 0;
        const madeUnder = new Map<number, number>();
        for (const [number, { what, which }] of list.entries()) {
          const letter = which % Math.max(1, network.letters.length);
          const isFrozen = presenter.show.getState().frozen !== null;
          if (what === "time") {
            if (isFrozen) thawed = freezes;
            else freezes++;
            presenter.step(toggleFreeze);
          } else if (what === "step") {
            if (isFrozen) madeUnder.set(number + 2, freezes);
            presenter.step(look(() => ({ min: number + 2 })));
          } else if (what === "hear") network.deliver(letter);
          else if (what === "again") network.deliver(letter, true);
          else if (what === "lose") network.letters.splice(letter, 1);
          else if (what === "beat") presenter.beat();
          else if (what === "reload") (which % 2 ? audience : presenter).reload(true);
          else if (what === "forget") audience.reload(false);
          const made = madeUnder.get(shownOf(audience.show.getState()).view.min ?? 0);
          if (made !== undefined) {
            looked++;
            expect(thawed).toBeGreaterThanOrEqual(made);
          }
        }
      }),
      { numRuns: 100 },
    );
    expect(looked).toBeGreaterThan(50);
  });

  it("give a window that begins beside them everything at once, also what no address holds [contract 7.1, 7.3]", () => {
    const network = new Network(false);
    const at = new FakeWindow(network, null);
    const audience = new Page(at, "audience");
    audience.step(toggleBlank);
    audience.step(scaleText(2));
    const presenter = new Page(new FakeWindow(network, at), "presenter");
    network.deliverAll();
    expect(presenter.show.getState()).toEqual(audience.show.getState());
    expect(presenter.windows.getState()).toMatchObject({ state: "connected", size: { width: 1280, height: 720 } });
    expect(audience.windows.getState().state).toBe("connected");
  });

  it("answer a covered window's silence: those that hear each other stay connected though one has no timers [contract 7.5]", () => {
    const { network, pages } = opened(1, false);
    const [audience, presenter] = pages as [Page, Page];
    for (let second = 0; second < 60; second++) {
      network.now += 1000;
      presenter.beat();
      network.deliverAll();
    }
    expect(presenter.windows.getState().state).toBe("connected");
    expect(audience.windows.getState().state).toBe("connected");
  });

  it("say after three seconds that the other has gone, and keep the picture [contract 7.5]", () => {
    const { network, pages } = opened(1, true);
    const [audience, presenter] = pages as [Page, Page];
    presenter.step(goTo("scene-3"));
    network.deliverAll();
    const seen = audience.show.getState();
    network.now += 2900;
    audience.beat();
    expect(audience.windows.getState().state).toBe("connected");
    network.now += 200;
    audience.beat();
    expect(audience.windows.getState().state).toBe("gone");
    expect(audience.show.getState()).toBe(seen);
  });

  it("know of a goodbye sooner, but not within a reload", () => {
    const { network, pages } = opened(1, true);
    const [audience, presenter] = pages as [Page, Page];
    network.deliverAll();
    audience.reload(false);
    network.now += 1000;
    network.deliverAll();
    presenter.beat();
    expect(presenter.windows.getState().state).toBe("connected");
    network.as(audience.at, () => audience.windows.end());
    network.deliverAll();
    network.now += 1600;
    presenter.beat();
    expect(presenter.windows.getState().state).toBe("gone");
  });

  it("come back from the browser's memory as they went, and catch up", () => {
    const { network, pages } = opened(1, true);
    const [audience, presenter] = pages as [Page, Page];
    network.deliverAll();
    network.as(audience.at, () => audience.at.hear("pagehide", { persisted: true }));
    presenter.step(goTo("scene-2"));
    network.deliverAll();
    expect(audience.show.getState().picture.scene).toBe("scene-1");
    network.as(audience.at, () => audience.at.hear("pageshow", { persisted: true }));
    network.deliverAll();
    expect(audience.show.getState().picture.scene).toBe("scene-2");
  });

  it("follow each other still when the clock was set back while a scene was shown", () => {
    const { network, pages } = opened(1, true);
    const [audience, presenter] = pages as [Page, Page];
    network.deliverAll();
    network.as(presenter.at, () => presenter.windows.time(toggleTimer));
    network.now += 60_000;
    presenter.step(goTo("scene-2"));
    network.now -= 5000;
    presenter.step(goTo("scene-3"));
    network.deliverAll();
    expect(audience.show.getState().picture.scene).toBe("scene-3");
  });

  it("tell where the pointer is, and send no more than thirty places a second", () => {
    const { network, pages } = opened(1, false);
    const [audience, presenter] = pages as [Page, Page];
    network.deliverAll();
    const seen: unknown[] = [];
    audience.windows.onPoint((at) => seen.push(at));
    network.now += 1000;
    for (let time = 0; time < 1000; time += 5) {
      network.now += 5;
      network.as(presenter.at, () => presenter.windows.point({ x: time / 1000, y: 0.5 }));
    }
    network.deliverAll();
    expect(seen.length).toBeGreaterThan(15);
    expect(seen.length).toBeLessThanOrEqual(30);
  });

  it("say so when the other window has other scenes, or shows another briefing", () => {
    const network = new Network(false);
    const at = new FakeWindow(network, null);
    const audience = new Page(at, "audience");
    const other = new Page(new FakeWindow(network, at), "presenter", { ...briefing, title: "Another" });
    network.deliverAll();
    expect(audience.windows.getState().state).toBe("version");
    other.step(goTo("scene-2"));
    network.deliverAll();
    expect(audience.show.getState().picture.scene).toBe("scene-1");
    const third = new Page(new FakeWindow(network, at), "presenter", { ...briefing, id: "b-briefing" });
    network.deliverAll();
    audience.beat();
    network.deliverAll();
    expect(third.windows.getState().state).toBe("briefing");
  });

  it("are opened once: a second press brings the same window forward", () => {
    const network = new Network(false);
    const at = new FakeWindow(network, null);
    const asked: string[] = [];
    const child = new FakeWindow(network, at);
    at.open = (address, name) => {
      asked.push(address);
      child.name = name;
      return child;
    };
    const show = createShowStore(briefing, startShow(briefing, "scene-2"));
    const windows = connect(show, dossier, "audience", at.here);
    network.as(at, () => windows.openOther());
    expect(asked).toEqual(["https://parley.example/#mode=brief&briefing=a-briefing&scene=scene-2&presenter=1"]);
    const presenter = new Page(child, "presenter");
    network.deliverAll();
    expect(presenter.show.getState().picture.scene).toBe("scene-2");
    network.as(at, () => windows.openOther());
    expect([asked.length, child.focused]).toEqual([1, 1]);
  });

  it("tell that the browser refused a window", () => {
    const at = new FakeWindow(new Network(false), null);
    const windows = connect(createShowStore(briefing, startShow(briefing)), dossier, "audience", at.here);
    windows.openOther();
    expect(windows.getState().blocked).toBe(true);
    windows.dismiss();
    expect(windows.getState().blocked).toBe(false);
  });
});

/** What others say on the same line: it changes nothing, ever. */
function speak(network: Network, page: Page, what: "stranger" | "version" | "rubbish", which: number): void {
  const said = network.letters[which % Math.max(1, network.letters.length)]?.event.data;
  const before = page.show.getState();
  const hear = (event: object) => network.as(page.at, () => page.at.hear("message", event));
  const ours = { origin: page.at.origin, source: page.at.opener ?? undefined };
  if (what === "stranger") {
    const stranger = new FakeWindow(network, null, which % 2 ? "https://parley.example" : "https://other.example");
    hear({ data: said, origin: stranger.origin, source: stranger });
    hear({ data: said, origin: "https://other.example", source: page.at.opener ?? page.at });
    hear({ data: said, origin: page.at.origin, source: page.at });
  } else if (what === "version") {
    hear({ ...ours, data: JSON.stringify({ ...JSON.parse(String(said ?? "{}")), protocol: 2 }) });
  } else {
    for (const data of [null, 7, {}, "", "{", `${String(said)}x`, `"${"x".repeat(20_000)}"`]) hear({ ...ours, data });
  }
  expect(page.show.getState()).toBe(before);
}
