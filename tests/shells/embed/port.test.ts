import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import packageFile from "../../../package.json";
import type { Message, Payload } from "../../../src/host/messages";
import { type Abilities, BUILD, openPort, type Wire } from "../../../src/shells/embed/port";
import { createViewStore, type ViewStore } from "../../../src/store/store";
import { EMPTY_VIEW, normalise, type View } from "../../../src/store/view";
import { arbitraryView } from "../../store/arbitraryView";

/** The windows around it, and what was posted to the one above. */
let listeners: Set<(event: object) => void>;
let posted: { data: Message; to: string }[];
let parent: object;
let store: ViewStore;
let wire: Wire;

beforeEach(() => {
  vi.useFakeTimers();
  listeners = new Set();
  posted = [];
  parent = { postMessage: (data: Message, to: string) => posted.push({ data: structuredClone(data), to }) };
  vi.stubGlobal("parent", parent);
  vi.stubGlobal("addEventListener", (_: string, listener: () => void) => listeners.add(listener));
  vi.stubGlobal("removeEventListener", (_: string, listener: () => void) => listeners.delete(listener));
});
afterEach(() => {
  wire.close();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function open(host: string | null = "https://news.example", initial: View = EMPTY_VIEW, more: Partial<Abilities> = {}) {
  store = createViewStore(initial);
  const abilities: Abilities = {
    fit: (view) => ({ view, dropped: [] }),
    chosen: () => ["c1", "c2"],
    setTheme: async () => ({ payload: {} }),
    setData: async () => ({ payload: { dossier: "given" } }),
    prepareForPrint: async () => ({ payload: { height: 700 } }),
    pinned: () => {},
    begin: () => {},
    miss: () => {},
    destroy: () => wire.close(),
    ...more,
  };
  wire = openPort(store, { build: "1", dossier: "d", panel: "matrix", unknown: ["from=never"] }, host, abilities);
}

function post(data: unknown, { source = parent, origin = "https://news.example", ports = [] as object[] } = {}): void {
  for (const listener of [...listeners]) listener({ data, source, origin, ports });
}

/** The host's end: what it heard, and how it asks. */
function connect(from: Parameters<typeof post>[1] = {}) {
  const heard: Message[] = [];
  const port = {
    postMessage: (data: Message) => heard.push(structuredClone(data)),
    close: vi.fn(),
    onmessage: null as null | ((event: object) => void),
  };
  post({ parley: 1, type: "connect" }, { ...from, ports: [port] });
  let id = 0;
  return {
    heard,
    port,
    of: (type: string) => heard.filter((one) => one.type === type).map(({ payload }) => payload as Payload),
    say: (data: unknown) => port.onmessage?.({ data }),
    async ask(type: string, payload?: Payload) {
      id += 1;
      port.onmessage?.({ data: { parley: 1, type, id, ...(payload && { payload }) } });
      await settle();
      return heard.find((one) => one.id === id && one.type !== "view")?.payload;
    },
  };
}

const settle = async () => {
  for (let turn = 0; turn < 12; turn++) await Promise.resolve();
};

describe("hello [contract 4.6]", () => {
  it("is said at once and again for ten seconds, to the origin that the link names", () => {
    open();
    vi.advanceTimersByTime(1000);
    expect(posted).toHaveLength(4);
    vi.advanceTimersByTime(60_000);
    expect(posted).toHaveLength(8);
    expect(posted[0]?.to).toBe("https://news.example");
    expect(posted[0]?.data).toMatchObject({ parley: 1, type: "hello", payload: { protocols: [1], panel: "matrix" } });
  });

  it("ends with the first port that the parent sends, and only that port is heard then", () => {
    open();
    const host = connect();
    vi.advanceTimersByTime(60_000);
    expect(posted).toEqual([]);
    expect(host.of("ready")).toMatchObject([{ view: {}, rev: 0, source: "initial" }]);
    expect(listeners.size).toBe(0);
  });

  it("is answered by nobody but the parent, of the origin that the link names [contract 4.10]", () => {
    open();
    for (const from of [{ source: {} }, { origin: "https://other.example" }, { origin: "null" }, { origin: "" }])
      expect(connect(from).heard).toEqual([]);
    expect(posted).toEqual([]);
    expect(connect().heard).toHaveLength(1);
  });

  it.each(["null", "*", "news.example", "https://news.example/", "javascript:alert(1)"])(
    "is not said where the link names %s as the host, which is no origin",
    (host) => {
      open(host);
      vi.advanceTimersByTime(60_000);
      expect(posted).toEqual([]);
      expect(connect({ origin: "https://news.example" }).heard).toEqual([]);
    },
  );

  it("asks for a port where there is none, and tells a version that is not spoken, but not for ever", () => {
    open();
    for (let at = 0; at < 100; at++) post({ parley: 1, type: "connect" });
    expect(posted).toHaveLength(20);
    expect(posted[0]?.data.payload?.code).toBe("shape");
    vi.advanceTimersByTime(100);
    posted.length = 0;
    post({ parley: 3, type: "connect" });
    expect(posted[0]?.data.payload?.code).toBe("version");
    post("noise");
    post({ parley: 1 });
    expect(connect().heard).toHaveLength(1);
  });

  it("tells the build by the number of the package", () => expect(BUILD).toBe(packageFile.version));
});

describe("the View and its numbers [contract 4.8, 4.9, 4.12]", () => {
  it("is told to the host as patches that make the same View, one number each, whoever changed it", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(arbitraryView, fc.boolean(), fc.nat(100)), { maxLength: 20 }),
        async (steps) => {
          open();
          const host = connect();
          for (const [raw, byHost, wait] of steps) {
            const { view } = normalise(raw);
            if (byHost) await host.ask("setView", { replace: view as Payload });
            else store.commit(() => view);
            vi.advanceTimersByTime(wait);
          }
          vi.advanceTimersByTime(100);
          let mirror: Payload = {};
          host.of("view").forEach(({ view, patch, rev }, at) => {
            mirror = Object.fromEntries(
              Object.entries({ ...mirror, ...(patch as Payload) }).filter(([, value]) => value !== null),
            );
            expect(normalise(mirror).view).toEqual(view);
            expect(rev).toBe(at + 1);
          });
          expect(normalise(mirror).view).toEqual(store.getState().view);
          wire.close();
        },
      ),
      { numRuns: 60 },
    );
  });

  it("goes out at once, then at most every 60 ms while something is dragged, and ends with the last", () => {
    open();
    const host = connect();
    for (let at = 1; at <= 100; at++) {
      store.replace(() => ({ min: at + 1 }));
      if (at === 1) expect(host.of("view")).toHaveLength(1);
      vi.advanceTimersByTime(10);
    }
    vi.advanceTimersByTime(60);
    expect(host.of("view").length).toBeLessThanOrEqual(18);
    expect(host.of("view").at(-1)).toMatchObject({ view: { min: 101 }, source: "user" });
  });

  it("is the user's only where the user changed it, and is not told where it is the same", async () => {
    open();
    const host = connect();
    await host.ask("setView", { patch: { min: 3 } });
    await host.ask("setView", { patch: { min: 3 } });
    store.commit((view) => ({ ...view, party: ["ru"] }));
    await host.ask("setView", { patch: { party: null } });
    wire.by("host", () => store.commit(() => ({ min: 9 })));
    expect(host.of("view").map(({ source, patch }) => [source, patch])).toEqual([
      ["host", { min: 3 }],
      ["user", { party: ["ru"] }],
      ["host", { party: null }],
      ["host", { min: 9 }],
    ]);
  });

  it("tells what the user did before it answers, so that a host which does not know of it is stale", async () => {
    open();
    const host = connect();
    store.commit(() => ({ min: 2 }));
    store.commit(() => ({ min: 4 }));
    expect(host.of("view")).toHaveLength(1);
    expect(await host.ask("setView", { patch: { min: 7 }, baseRev: 1 })).toMatchObject({ code: "stale" });
    expect(host.of("view")).toMatchObject([{ rev: 1 }, { rev: 2, view: { min: 4 } }]);
    expect(await host.ask("setView", { patch: { min: 7 }, baseRev: 2 })).toMatchObject({ rev: 3, view: { min: 7 } });
  });

  it.each([
    [{}, "shape"],
    [{ patch: {}, replace: {} }, "shape"],
    [{ patch: ["min"] }, "shape"],
    [{ patch: {}, view: {} }, "shape"],
    [{ patch: {}, baseRev: "0" }, "shape"],
    [{ patch: {}, baseRev: 5 }, "stale"],
  ])("is not set by %j", async (payload, code) => {
    open();
    expect(await connect().ask("setView", payload)).toMatchObject({ code });
    expect(store.getState().view).toEqual({});
  });

  it("is put right and told so: what is no part of a View, and what the dossier does not know", async () => {
    open(undefined, EMPTY_VIEW, {
      fit: (view) => ({ view: normalise({ ...view, speaker: null }).view, dropped: ["speaker=x"] }),
    });
    const host = connect();
    expect(await host.ask("setView", { patch: { min: 2, speaker: ["x"], colour: 1 } })).toEqual({
      view: { min: 2 },
      rev: 1,
      dropped: 2,
      notes: ["colour", "speaker=x"],
    });
    expect(host.of("view")).toMatchObject([{ source: "normalized" }]);
  });

  it("may have one value of a facet alone, as a link has", async () => {
    open();
    const host = connect();
    expect(await host.ask("setView", { patch: { speaker: "x" } })).toMatchObject({
      view: { speaker: ["x"] },
      dropped: 0,
    });
    expect(await host.ask("setView", { replace: { party: "-y" } })).toMatchObject({
      view: { party: ["-y"] },
      dropped: 0,
    });
  });

  it("has nothing in it that the dossier does not know, from the link on", () => {
    const fit = ({ speaker: _, ...view }: View) => ({ view, dropped: ["speaker=x"] });
    open(undefined, { speaker: ["x"], min: 2 }, { fit });
    const host = connect();
    expect(host.of("ready")).toMatchObject([
      { view: { min: 2 }, rev: 0, source: "initial", dropped: 2, notes: ["from=never", "speaker=x"] },
    ]);
    wire.by("host", () => store.commit(() => ({ speaker: ["x"], min: 3 })));
    expect(host.of("view")).toEqual([{ view: { min: 3 }, patch: { min: 3 }, rev: 1, source: "host" }]);
  });

  it("is what a visitor can come back to where a host changes it, and not where a linked panel does", async () => {
    let first: View = { min: 2 };
    const begin: Abilities["begin"] = (change) => {
      first = change(first);
    };
    const fit = ({ speaker: _, ...view }: View) => ({ view, dropped: [] });
    open(undefined, { min: 2, speaker: ["x"] }, { begin, fit });
    const host = connect();
    await host.ask("setView", { patch: { from: "2025-02-01" } });
    store.commit((view) => ({ ...view, party: ["ru"] }));
    await host.ask("setView", { patch: { issue: ["talks"] }, linked: true });
    await host.ask("setView", { patch: { min: null, to: "2025-02-03" } });
    expect(first).toEqual({ from: "2025-02-01", to: "2025-02-03" });
    await host.ask("setView", { replace: { min: 5, speaker: ["x"] } });
    expect(first).toEqual({ min: 5 });
  });

  it("brings the ids behind a mark that the user chose, and not behind one of the host's", async () => {
    open();
    const host = connect();
    await host.ask("setView", { patch: { pin: "coding:a" } });
    expect(host.of("select")).toEqual([]);
    store.commit(() => ({ pin: "coding:b" }));
    vi.advanceTimersByTime(100);
    store.commit(() => ({}));
    vi.advanceTimersByTime(100);
    expect(host.of("select")).toEqual([
      { pin: "coding:b", ids: ["c1", "c2"] },
      { pin: null, ids: [] },
    ]);
  });
});

describe("a host that the link does not name [contract 4.10]", () => {
  it("is told no search words and no notes, and nothing of a search at all", async () => {
    open(null, { q: "secret", against: { q: "secret", min: 2 } });
    const host = connect({ origin: "https://anybody.example" });
    expect(host.of("ready")[0]?.view).toEqual({ against: { min: 2 } });
    store.commit((view) => ({ ...view, q: "secret too" }));
    vi.advanceTimersByTime(100);
    expect(host.of("view")).toEqual([]);
    expect(await host.ask("setView", { patch: { min: 3, secret: 1 } })).toMatchObject({ dropped: 1, rev: 1 });
    expect(JSON.stringify(host.heard)).not.toContain("secret");
    expect(store.getState().view.q).toBe("secret too");
  });
});

describe("questions [contract 4.9, 4.10]", () => {
  it("are answered one after the other: what follows a dossier waits for it", async () => {
    let done: (answer: { payload: Payload }) => void = () => {};
    open(undefined, EMPTY_VIEW, { setData: () => new Promise((resolve) => (done = resolve)) });
    const host = connect();
    host.say({ parley: 1, type: "setData", id: 101, payload: { files: {} } });
    host.say({ parley: 1, type: "setView", id: 102, payload: { patch: { min: 2 } } });
    await settle();
    expect(host.of("ack")).toEqual([]);
    done({ payload: { dossier: "given" } });
    await settle();
    expect(host.heard.filter(({ type }) => type === "ack").map(({ id }) => id)).toEqual([101, 102]);
  });

  it("that fail are refused, and the next is answered", async () => {
    open(undefined, EMPTY_VIEW, { prepareForPrint: () => Promise.reject(new Error("no paper")) });
    const host = connect();
    expect(await host.ask("prepareForPrint")).toEqual({ code: "failed", message: "no paper" });
    expect(await host.ask("getView")).toEqual({ view: {}, rev: 0 });
  });

  it("of one type are 20 in a second; of the rest one is answered, and other types go on", async () => {
    open();
    const host = connect();
    for (let at = 0; at < 1000; at++)
      host.say({ parley: 1, type: "setView", id: 10_000 + at, payload: { patch: { min: at + 2 } } });
    for (let at = 0; at < 1000; at++) host.say({ parley: 1, type: `unknown${at}`, id: 20_000 + at });
    await settle();
    for (let turn = 0; turn < 30; turn++) await settle();
    expect(host.of("ack")).toHaveLength(20);
    expect(host.of("error").filter(({ code }) => code === "rate")).toHaveLength(2);
    expect(host.of("error").filter(({ code }) => code === "type")).toHaveLength(20);
    expect(await host.ask("getView")).toMatchObject({ rev: 20 });
    vi.advanceTimersByTime(1000);
    expect(await host.ask("setView", { patch: { min: 2 } })).toMatchObject({ view: { min: 2 } });
  });

  it("end with destroy, which is acknowledged", async () => {
    open();
    const host = connect();
    expect(await host.ask("destroy")).toEqual({});
    expect(host.port.close).toHaveBeenCalled();
    store.commit(() => ({ min: 2 }));
    vi.advanceTimersByTime(1000);
    expect(host.of("view")).toEqual([]);
  });
});
