// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Frame, type FrameEvent, type FrameSettings, openFrame } from "../../src/host/frame";

let frame: Frame;
let events: FrameEvent[];
let ports: MessagePort[];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  document.body.innerHTML = "";
  events = [];
  ports = [];
});
afterEach(() => {
  frame.dispose();
  for (const port of ports) port.close();
  vi.useRealTimers();
});

function open(settings: Partial<FrameSettings> = {}): void {
  const onEvent = (event: FrameEvent) => events.push(event);
  frame = openFrame(document.body, {
    address: "http://x.test/embed.html",
    link: "panel=matrix",
    title: "A",
    onEvent,
    ...settings,
  });
  const inside = frame.element.contentWindow as Window;
  inside.postMessage = ((_: unknown, __: unknown, given: MessagePort[]) => ports.push(...given)) as never;
}

function post(data: unknown, { source = frame.element.contentWindow, origin = "null" } = {}): void {
  dispatchEvent(new MessageEvent("message", { data, source, origin }));
}

const hello = (protocols: unknown = [1]) => post({ parley: 1, type: "hello", payload: { protocols } });
const resize = (height: unknown) => post({ parley: 1, type: "resize", payload: { height } });
const height = () => frame.element.style.getPropertyValue("height");
/** Ports deliver in their own time. */
const settle = () => new Promise((done) => setImmediate(() => setImmediate(done)));

/** The embed's end, once it has spoken. */
async function connect(): Promise<{ port: MessagePort; asked: { type: string; id: number; payload?: object }[] }> {
  hello();
  const port = ports.at(-1) as MessagePort;
  const asked: { type: string; id: number }[] = [];
  port.onmessage = ({ data }) => asked.push(data);
  port.postMessage({ parley: 1, type: "ready", payload: { view: {}, rev: 0 } });
  await settle();
  return { port, asked };
}

describe("the frame around an embed", () => {
  it("is sandboxed without the visitor's origin, and named", () => {
    open();
    expect(frame.element.getAttribute("sandbox")).toBe("allow-scripts allow-popups allow-popups-to-escape-sandbox");
    expect(frame.element.title).toBe("A");
    expect(frame.element.src).toBe("http://x.test/embed.html#panel=matrix");
  });

  it("is as high as its panel was measured until it is told, or as the page says", () => {
    open();
    expect(height()).toBe("463px");
    frame.dispose();
    open({ height: 321 });
    expect(height()).toBe("321px");
    frame.dispose();
    open({ link: "panel=constructor" });
    expect(height()).toBe("600px");
  });

  it("takes the height that it is told, within its limits [contract 4.11]", () => {
    open();
    for (const [told, taken] of [
      [700.5, "700.5px"],
      [3, "50px"],
      [1e9, "20000px"],
    ] as const) {
      resize(told);
      expect(height()).toBe(taken);
    }
    for (const wrong of [0, -5, Number.NaN, "900px", null]) resize(wrong);
    expect(height()).toBe("20000px");
    expect(events.filter(({ type }) => type === "resize")).toHaveLength(3);
  });

  it("hears its own window alone, and that only of an opaque origin [contract 4.11]", () => {
    open();
    const before = height();
    post({ parley: 1, type: "resize", payload: { height: 900 } }, { source: window });
    post({ parley: 1, type: "resize", payload: { height: 900 } }, { origin: "http://x.test" });
    post({ parley: 1, type: "hello", payload: { protocols: [1] } }, { source: window });
    expect([height(), ports.length]).toEqual([before, 0]);
  });

  it("tells of a version that it does not speak [contract 4.6]", () => {
    open();
    hello([2, 3]);
    post({ parley: 2, type: "hello" });
    expect(events.map(({ payload }) => payload.code)).toEqual(["version", "version"]);
    expect(ports).toEqual([]);
  });

  it("answers each hello with a port, and keeps the one that is spoken on", async () => {
    open();
    hello();
    hello();
    hello();
    expect(ports).toHaveLength(3);
    ports[0]?.postMessage({ parley: 1, type: "ready", payload: { view: {}, rev: 0 } });
    await settle();
    expect(events.map(({ type }) => type)).toEqual(["ready"]);
  });

  it("asks what waited when the embed is there, and settles by number [contract 4.9]", async () => {
    open();
    const first = frame.ask("getView");
    const refused = { name: "ParleyError", code: "value", message: "No." };
    const second = expect(frame.ask("setView", { patch: {} })).rejects.toMatchObject(refused);
    expect(frame.element.loading).toBe("eager");
    const { port, asked } = await connect();
    expect(asked.map(({ type }) => type)).toEqual(["getView", "setView"]);
    port.postMessage({ parley: 1, type: "error", id: asked[1]?.id, payload: { code: "value", message: "No." } });
    port.postMessage({ parley: 1, type: "ack", id: asked[0]?.id, payload: { rev: 4 } });
    port.postMessage({ parley: 1, type: "ack", id: 99, payload: {} });
    await expect(first).resolves.toEqual({ rev: 4 });
    await second;
  });

  it("settles also what is refused without a word that can be read", async () => {
    open();
    const { port } = await connect();
    const refused = expect(frame.ask("getView")).rejects.toMatchObject({ name: "ParleyError", code: "failed" });
    const wordless = { toString: 1, valueOf: 1 };
    port.postMessage({ parley: 1, type: "error", id: 1, payload: { code: wordless, message: wordless } });
    await settle();
    frame.dispose();
    await refused;
  });

  it("gives up waiting after fifteen seconds, and says for what", async () => {
    open();
    const asked = frame.ask("getView");
    const failed = expect(asked).rejects.toMatchObject({
      code: "timeout",
      message: expect.stringContaining("getView"),
    });
    vi.advanceTimersByTime(15_000);
    await failed;
  });

  it("says so when no panel answers at its address", () => {
    open();
    frame.element.dispatchEvent(new Event("load"));
    vi.advanceTimersByTime(12_000);
    expect(events).toEqual([
      { type: "error", payload: { code: "timeout", message: expect.stringContaining("x.test") } },
    ]);
  });

  it("says what the page in it says of a panel that does not come, and rejects what waits for it", async () => {
    const warned = vi.spyOn(console, "warn").mockImplementation(() => {});
    open();
    const refused = expect(frame.ask("getView")).rejects.toMatchObject({ code: "value", message: "No such panel." });
    frame.element.dispatchEvent(new Event("load"));
    post({ parley: 1, type: "error", payload: { code: "value", message: "No such panel." } });
    await refused;
    vi.advanceTimersByTime(60_000);
    expect(events).toEqual([{ type: "error", payload: { code: "value", message: "No such panel." } }]);
    expect(warned).toHaveBeenCalledOnce();
    warned.mockRestore();
  });

  it("does not say so of a panel that answers while its page is still loading", async () => {
    open();
    hello();
    frame.element.dispatchEvent(new Event("load"));
    ports.at(-1)?.postMessage({ parley: 1, type: "ready", payload: { view: {}, rev: 0 } });
    await settle();
    vi.advanceTimersByTime(60_000);
    expect(events.map(({ type }) => type)).toEqual(["ready"]);
  });

  it("connects again when the embed loads again, and does not wait for what it asked before", async () => {
    open();
    await connect();
    const before = frame.ask("getView");
    const failed = expect(before).rejects.toMatchObject({ code: "gone" });
    const { port, asked } = await connect();
    await failed;
    const after = frame.ask("getView");
    await settle();
    port.postMessage({ parley: 1, type: "ack", id: asked.at(-1)?.id, payload: {} });
    await expect(after).resolves.toEqual({});
  });

  it("prepares for print", async () => {
    open();
    const { asked } = await connect();
    dispatchEvent(new Event("beforeprint"));
    await settle();
    expect(asked.map(({ type }) => type)).toEqual(["prepareForPrint"]);
  });

  it("hears nothing and promises nothing once it is disposed of", async () => {
    open();
    const waiting = frame.ask("getView");
    const failed = expect(waiting).rejects.toMatchObject({ code: "gone" });
    const source = frame.element.contentWindow;
    frame.dispose();
    await failed;
    await expect(frame.ask("getView")).rejects.toMatchObject({ code: "gone" });
    post({ parley: 1, type: "resize", payload: { height: 900 } }, { source });
    expect(events).toEqual([]);
    expect(document.querySelector("iframe")).toBeNull();
  });

  it("throws at nothing that its window may post, and stays within its limits", () => {
    open();
    const parts = [
      1,
      2,
      "1",
      null,
      undefined,
      -1,
      1e300,
      [],
      {},
      "resize",
      "hello",
      "ack",
      "view",
      Symbol.iterator,
      () => 0,
    ];
    let seed = 7;
    const any = () => {
      seed = (seed * 16807) % 2147483647;
      return parts[seed % parts.length];
    };
    for (let times = 0; times < 20_000; times += 1) {
      const payload = times % 3 ? any() : { height: any(), protocols: any() };
      post(times % 5 ? { parley: times % 7 ? 1 : any(), type: any(), id: any(), payload } : any());
      const now = Number.parseFloat(height());
      if (!(now >= 50 && now <= 20_000)) throw new Error(`The height is ${height()}.`);
    }
    expect(ports.length).toBeLessThanOrEqual(21);
  });
});
