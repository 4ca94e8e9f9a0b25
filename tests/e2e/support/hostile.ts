/** The messages of a page that means harm, or is broken: seeded, so that a run can be repeated. */
export interface Hostile {
  /** What to post, and what to transfer with it. */
  readonly message: unknown;
  readonly transfer: readonly Transferable[];
}

/**
 * Answers a generator of messages of which none is right: right ones with one thing wrong that the contract refuses, and
 * things that are no message at all. Runs in the page, so it uses nothing from outside.
 */
export function hostileMessages(seed: number): (type?: string) => Hostile {
  let state = seed >>> 0;
  // mulberry32
  const random = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = <T>(list: readonly T[]) => list[below(list.length)] as T;
  const types = ["setView", "getView", "setTheme", "setData", "prepareForPrint", "connect"];
  const right = (type: string): Record<string, unknown> =>
    type === "setView"
      ? { patch: { speaker: ["trump"], party: ["ru"], pin: "cell:trump~*" } }
      : type === "setTheme"
        ? { scheme: "dark", transparent: true }
        : type === "setData"
          ? { files: { "dossier.json": "{}" } }
          : {};
  const transfer: Transferable[] = [];

  /** Plain to the eye, and no plain data. */
  const odd: (() => unknown)[] = [
    () => new Map([["patch", {}]]),
    () => new Set(["patch"]),
    () => new Date(0),
    () => /a+b/g,
    () => new Error("<b>no</b>"),
    () => new Blob(["x"]),
    () => new Uint8Array(below(5000)),
    () => new ImageData(1, 1),
    () => 10n ** 40n,
    () => Number.NaN,
    () => Number.POSITIVE_INFINITY,
    () => {
      const buffer = new ArrayBuffer(below(1000));
      transfer.push(buffer);
      return buffer;
    },
    () => {
      const { port1 } = new MessageChannel();
      transfer.push(port1);
      return port1;
    },
    () => {
      const cycle: Record<string, unknown> = { speaker: ["trump"] };
      cycle.self = cycle;
      return cycle;
    },
    () => {
      const list: unknown[] = [];
      list.push(list);
      return list;
    },
    () => {
      let deep: unknown = "trump";
      for (let level = 0; level < 40 + below(3000); level++) deep = below(2) ? [deep] : { deep };
      return deep;
    },
    () => {
      // Two to the thirtieth, if each were looked at where it is named.
      let doubled: unknown = "trump";
      for (let level = 0; level < 30; level++) doubled = [doubled, doubled];
      return doubled;
    },
    () => new Array(1e9),
    () => "x".repeat(70_000 + below(100_000)),
    () => Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`key${at}`, at])),
  ];
  /** For the envelope: plain, and not what should stand there. */
  const junk = () =>
    pick<unknown>([null, true, -1, 0.5, 2 ** 53, "", "1", [], {}, ["trump"], "__proto__", "constructor", "toString"]);
  const proto = () => JSON.parse('{"__proto__":{"parley":1,"type":"setView","payload":{"replace":{}}}}');

  const wrong: ((type: string) => unknown)[] = [
    (type) => ({
      parley: pick<unknown>([0, 2, 1.5, "1", null, [1], { valueOf: 1 }]),
      type,
      id: 1,
      payload: right(type),
    }),
    (type) => ({ parley: 1, type: `${type}${pick(["", "s", " ", "\0"])}x`, id: 1, payload: right(type) }),
    (type) => ({
      parley: 1,
      type: pick<unknown>([junk(), [type], { toString: type }, "hello", "ack"]),
      payload: right(type),
    }),
    (type) => ({
      parley: 1,
      type,
      id: pick<unknown>([-1, 0.5, "1", null, [1], {}, 2 ** 60, Number.NaN]),
      payload: right(type),
    }),
    (type) => ({ parley: 1, type, id: 1, payload: pick<unknown>([null, true, 0, "", "patch", [], [right(type)]]) }),
    (type) => ({ parley: 1, type, id: 1, payload: pick(odd)() }),
    (type) => ({ parley: 1, type, id: 1, payload: { ...right(type), more: pick(odd)() } }),
    () => ({ parley: 1, type: "setView", id: 1, payload: { patch: pick(odd)() } }),
    () => ({ parley: 1, type: "setView", id: 1, payload: { patch: { speaker: [pick(odd)()] } } }),
    () => ({ parley: 1, type: "setView", id: 1, payload: { patch: {}, replace: {} } }),
    () => ({
      parley: 1,
      type: "setView",
      id: 1,
      payload: { ...right("setView"), baseRev: pick<unknown>([-1, 1e6, "0", [0], {}]) },
    }),
    () => ({
      parley: 1,
      type: "setView",
      id: 1,
      payload: { ...right("setView"), [pick(["view", "__proto_", "source"])]: 1 },
    }),
    () => ({
      parley: 1,
      type: "setView",
      id: 1,
      payload: pick<unknown>([{}, { patch: null }, { replace: ["trump"] }, { patch: "x" }]),
    }),
    () => ({ parley: 1, type: "setView", id: 1, payload: proto() }),
    () => ({ parley: 1, type: "setTheme", id: 1, payload: { scheme: pick<unknown>(["neon", 1, [], {}]) } }),
    () => ({
      parley: 1,
      type: "setTheme",
      id: 1,
      payload: {
        colours: pick<unknown>([
          1,
          "red",
          { ink: "url(x)" },
          { paper: "red;}" },
          { ink: "#fff", paper: "#fff" },
          { party: "red" },
        ]),
      },
    }),
    () => ({
      parley: 1,
      type: "setTheme",
      id: 1,
      payload: { font: pick<unknown>(["a;b", "url(x)", "x{}", 7, "</style>"]) },
    }),
    () => ({ parley: 1, type: "setTheme", id: 1, payload: { transparent: pick<unknown>(["yes", 1, []]) } }),
    () => ({
      parley: 1,
      type: "setData",
      id: 1,
      payload: pick<unknown>([{}, { files: 1 }, { files: { "dossier.json": "{" } }, { files: {}, url: "x" }]),
    }),
    () => proto(),
    () => ({ type: "setView", id: 1, payload: right("setView") }),
    () => junk(),
    () => pick(odd)(),
  ];

  return (type) => {
    transfer.length = 0;
    const message = pick(wrong)(type ?? pick(types));
    // A port that nothing in the message names is transferred all the same.
    if (below(20) === 0) transfer.push(new MessageChannel().port1);
    return { message, transfer: [...transfer] };
  };
}
