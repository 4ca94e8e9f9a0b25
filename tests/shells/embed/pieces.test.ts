// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openPieces } from "../../../src/shells/embed/pieces";

type Table = Record<
  string,
  (exports: Record<string, unknown>, need: (name: string) => Record<string, unknown>) => void
>;
const table = () => (globalThis as unknown as { parley: Table }).parley;

let asked: HTMLElement[];
let load: ReturnType<typeof openPieces>;

beforeEach(() => {
  asked = [];
  // Nothing is fetched here: each test says what a script brings and when.
  load = openPieces({ append: (element: HTMLElement) => asked.push(element) } as unknown as HTMLElement);
});
afterEach(() => Reflect.deleteProperty(globalThis, "trustedTypes"));

const address = (element: HTMLElement | undefined) => element?.getAttribute("src") ?? element?.getAttribute("href");

function arrive(pieces: Table): void {
  Object.assign(table(), pieces);
  for (const element of asked.splice(0)) element.onload?.(new Event("load"));
}

describe("code in pieces", () => {
  it("runs a piece with the pieces that it needs, each once", async () => {
    const runs: string[] = [];
    const panel = load("./panel.js");
    const again = load("./panel.js");
    expect(asked.map(address)).toEqual(["./embed/panel.js"]);
    arrive({
      "./panel.js": (exports, need) => {
        runs.push("panel");
        exports.title = `${need("./words.js").hello} and ${need("./words.js").hello}`;
      },
      "./words.js": (exports) => {
        runs.push("words");
        exports.hello = "hello";
      },
    });
    expect(await panel).toEqual({ title: "hello and hello" });
    expect(await again).toBe(await panel);
    expect(runs).toEqual(["panel", "words"]);
  });

  it("asks for nothing that is here", async () => {
    table()["./here.js"] = (exports) => Object.assign(exports, { here: true });
    expect(await load("./here.js", 1)).toEqual({ here: true });
    expect(asked).toEqual([]);
  });

  it("waits for the sheet of styles, too, and asks once for a script that several pieces are in", async () => {
    const drawn = vi.fn();
    const both = Promise.all([load("./a.js", 1, "./more.js"), load("./b.js", 1, "./more.js")]).then(drawn);
    expect(asked.map(address)).toEqual(["./embed/more.js", "./embed/more.css"]);
    Object.assign(table(), { "./a.js": () => undefined, "./b.js": () => undefined });
    asked[0]?.onload?.(new Event("load"));
    await Promise.resolve();
    expect(drawn).not.toHaveBeenCalled();
    asked[1]?.onload?.(new Event("load"));
    await both;
    expect(drawn).toHaveBeenCalledOnce();
  });

  it("draws without its styles rather than not at all", async () => {
    const panel = load("./panel.js", 1);
    table()["./panel.js"] = (exports) => Object.assign(exports, { drawn: true });
    asked[0]?.onload?.(new Event("load"));
    asked[1]?.onerror?.(new Event("error"));
    expect(await panel).toEqual({ drawn: true });
  });

  it("tells what could not be loaded, and tries again when asked again", async () => {
    const first = load("./later.js");
    asked.splice(0)[0]?.onerror?.(new Event("error"));
    await expect(first).rejects.toThrow("could not be loaded");
    const second = load("./later.js");
    arrive({ "./later.js": (exports) => Object.assign(exports, { there: true }) });
    expect(await second).toEqual({ there: true });
  });

  it("tells when a script came without the piece: it is of another build", async () => {
    const panel = load("./panel.js");
    arrive({});
    await expect(panel).rejects.toThrow("could not be loaded");
  });

  it("has the page's policy make every address of a script", () => {
    const createPolicy = vi.fn((_: string, rules: { createScriptURL: (text: string) => string }) => rules);
    Object.assign(globalThis, { trustedTypes: { createPolicy } });
    const trusted = openPieces({ append: () => undefined } as unknown as HTMLElement);
    void trusted("./panel.js");
    expect(createPolicy).toHaveBeenCalledExactlyOnceWith("parley", expect.anything());
  });
});
