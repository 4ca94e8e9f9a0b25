import { beforeAll, expect, it, vi } from "vitest";

const SCOPE = "https://host.example/parley/";
type Fetching = { request: Partial<Request>; clientId: string; respondWith: (answer: Promise<Response>) => void };
const listeners = new Map<string, (event: Fetching) => void>();

beforeAll(async () => {
  vi.stubGlobal("BUILD", {
    id: "1",
    files: [
      ["index.html", "a"],
      ["briefing.html", "b"],
      ["assets/a-1.js", "c"],
    ],
  });
  vi.stubGlobal("location", new URL(`${SCOPE}sw.js`));
  vi.stubGlobal("caches", { open: () => Promise.reject(new Error("none")), keys: async () => [] });
  vi.stubGlobal("fetch", async () => new Response("from the network"));
  vi.stubGlobal("addEventListener", (type: string, listener: (event: Fetching) => void) =>
    listeners.set(type, listener),
  );
  await import("../../src/offline/worker");
});

/** Whether the worker takes a request upon itself. */
function answers(address: string, more: { method?: string; mode?: string; range?: string } = {}): boolean {
  const respondWith = vi.fn();
  const headers = new Headers(more.range ? { range: more.range } : {});
  const request = {
    url: new URL(address, SCOPE).href,
    method: more.method ?? "GET",
    mode: more.mode ?? "cors",
    headers,
  };
  listeners.get("fetch")?.({ request: request as Request, clientId: "w", respondWith });
  return respondWith.mock.calls.length > 0;
}

it.each(["index.html", "briefing.html", "assets/a-1.js", "assets/of-an-older-build-9.js"])(
  "the worker answers for %s [contract 10.4]",
  (path) => expect(answers(path)).toBe(true),
);

it("the worker answers for the folder's own page, whatever stands behind its question mark [contract 10.4]", () => {
  expect(answers("./?from=mail", { mode: "navigate" })).toBe(true);
});

it.each([
  ["a page of embeds", "embed.html", {}],
  ["an embed's script", "embed/matrix.js", {}],
  ["another folder", "../other/index.html", {}],
  ["a folder within", "data/index.html", {}],
  ["another origin", "https://other.example/parley/index.html", {}],
  ["what is no file of the build", "dossier.json", {}],
  ["a file with a question", "briefing.html?x=1", {}],
  ["another method than GET", "index.html", { method: "POST" }],
  ["a part of a file", "assets/a-1.js", { range: "bytes=0-9" }],
])("the worker leaves %s to the network [contract 10.4]", (_, address, more) => {
  expect(answers(address, more)).toBe(false);
});
