import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Build, keptSince, openBuilds } from "../../src/offline/builds";

const SCOPE = "https://host.example/parley/";
const page = (id: string) => ({ id, url: `${SCOPE}index.html#x` });
const text = async (response: Promise<Response | undefined>) => (await response)?.text() ?? null;

describe("the builds that a browser keeps", () => {
  it("are kept whole [contract 10.2]", async () => {
    const { caches, builds } = browser();
    const one = builds(1);
    await one.keep();
    expect(await text(one.open("index.html", "w"))).toBe("page of 1");
    expect(await text(one.find("assets/a-1.js", "w"))).toBe("a of 1");
    expect(await caches.keys()).toHaveLength(2);
  });

  it.each(["gone", "other", "refused"] as const)(
    "are not kept where one file is %s, and what was kept stays [contract 10.2]",
    async (how) => {
      const { caches, builds, spoil } = browser();
      const one = builds(1);
      await one.keep();
      spoil("assets/b-2.js", how);
      const two = builds(2);
      await expect(two.keep()).rejects.toThrow(
        how === "refused" ? "Failed to fetch" : "assets/b-2.js is not there as it was built.",
      );
      expect((await caches.keys()).filter((name) => name.endsWith("2"))).toEqual([]);
      expect(await text(one.open("index.html", "w"))).toBe("page of 1");
      spoil("assets/b-2.js", null);
      await two.keep();
      expect(await text(two.open("index.html", "w"))).toBe("page of 2");
    },
  );

  it("are asked for past the browser's own memory where that has an old file", async () => {
    const { builds, spoil } = browser();
    spoil("index.html", "old");
    const one = builds(1);
    await one.keep();
    expect(await text(one.open("index.html", "w"))).toBe("page of 1");
  });

  it("answer a window with the files of its own build [contract 10.3]", async () => {
    const { builds } = browser();
    const [one, two] = [builds(1), builds(2)];
    await one.keep();
    await one.begin([]);
    await one.open("index.html", "old");
    await two.keep();
    await two.begin([page("old")]);
    await two.tidy([page("old")]);
    expect(await text(two.find("briefing.html", "old"))).toBe("briefing of 1");
    expect(await text(two.find("assets/a-1.js", "old"))).toBe("a of 1");
    expect(await text(two.find("briefing.html", "new"))).toBe("briefing of 2");
  });

  it("count the windows that were there before the first of them as windows of it", async () => {
    const { caches, builds } = browser();
    const [one, two] = [builds(1), builds(2)];
    await one.keep();
    expect(await one.begin([page("first"), { id: "embed", url: `${SCOPE}embed.html` }])).toBe(true);
    await two.keep();
    expect(await two.begin([page("first")])).toBe(false);
    await two.tidy([page("first")]);
    expect(await caches.keys()).toHaveLength(3);
  });

  it("say since when they are used", async () => {
    const { caches, builds } = browser();
    expect(await keptSince(SCOPE, caches)).toBeNull();
    const one = builds(1);
    await one.keep();
    expect(await keptSince(SCOPE, caches)).toBeNull();
    await one.begin([]);
    expect(await keptSince(SCOPE, caches)).toBeGreaterThan(Date.now() - 60_000);
  });

  it("leave what lies in other folders alone", async () => {
    const { caches, builds } = browser();
    await caches.open("parley https://host.example/ 1");
    const one = builds(1);
    await one.keep();
    await one.begin([]);
    await one.tidy([]);
    expect(await caches.keys()).toContain("parley https://host.example/ 1");
  });

  it("are there for every window that is open, whatever is deployed, opened and closed in whatever order [contract 10.3]", async () => {
    const steps = fc.array(fc.constantFrom("deploy", "take over", "open", "close", "tidy"), { maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(steps, fc.infiniteStream(fc.nat()), async (taken, numbers) => {
        const { builds, forget } = browser();
        let [active, waiting, next, last] = [1, 0, 2, 0];
        const open = new Map<string, number>();
        const list = () => [...open.keys()].map(page);
        await builds(1).keep();
        await builds(1).begin([]);
        for (const step of taken) {
          if (step === "deploy") {
            waiting = next++;
            await builds(waiting).keep();
            await builds(waiting).tidy(list());
          }
          if (step === "take over" && waiting > 0) {
            [active, waiting] = [waiting, 0];
            await builds(active).begin(list());
            await builds(active).tidy(list());
          }
          if (step === "open") {
            await builds(active).open("index.html", `w${++last}`);
            open.set(`w${last}`, active);
          }
          const any = [...open.keys()][(numbers.next().value as number) % Math.max(1, open.size)];
          if (step === "close" && any) open.delete(any);
          if (step === "tidy" && waiting === 0) await builds(active).tidy(list());
          for (const [id, build] of open) {
            expect(await text(builds(active).find(`assets/b-${build}.js`, id))).toBe(`b of ${build}`);
            expect(await text(builds(active).find("briefing.html", id))).toBe(`briefing of ${build}`);
          }
          if (waiting > 0) expect(await text(builds(waiting).open("index.html", ""))).toBe(`page of ${waiting}`);
        }
        await forget();
        await builds(active).tidy(list());
        const kept = new Set([...open.values(), active]);
        expect((await builds.caches.keys()).filter((name) => !name.endsWith("windows"))).toHaveLength(kept.size);
      }),
      { numRuns: 60 },
    );
  });
});

/** A browser's cache storage and a server that has the files of every build; one that is spoilt answers otherwise. */
function browser() {
  const caches = fakeCaches();
  const spoilt = new Map<string, string>();
  const filesOf = (number: number): Record<string, string> => ({
    "index.html": `page of ${number}`,
    "briefing.html": `briefing of ${number}`,
    [`assets/a-${number}.js`]: `a of ${number}`,
    [`assets/b-${number}.js`]: `b of ${number}`,
  });
  const make = (number: number) => {
    const files = Object.entries(filesOf(number));
    const build: Build = { id: String(number), files: files.map(([path, content]) => [path, sha256(content)]) };
    return openBuilds(SCOPE, build, caches, async (address, init) => {
      const path = String(address).slice(SCOPE.length);
      const how = spoilt.get(path);
      if (how === "refused") throw new TypeError("Failed to fetch");
      if (how === "gone") return new Response("none", { status: 404 });
      if (how === "other" || (how === "old" && init?.cache !== "reload")) return new Response("something else");
      return new Response(filesOf(number)[path] ?? "", { headers: { vary: "origin" } });
    });
  };
  return {
    caches,
    builds: Object.assign(make, { caches }),
    spoil: (path: string, how: "gone" | "other" | "refused" | "old" | null) =>
      how ? spoilt.set(path, how) : spoilt.delete(path),
    /** As if every window had been opened long ago. */
    async forget() {
      const cache = await caches.open(`parley ${SCOPE} windows`);
      for (const { url } of await cache.keys()) {
        const record = await (await cache.match(url))?.json();
        await cache.put(url, new Response(JSON.stringify({ ...record, at: 0 })));
      }
    },
  };
}

function fakeCaches(): CacheStorage {
  const stores = new Map<string, Map<string, Response>>();
  const matched = (store: Map<string, Response> | undefined, url: unknown) => store?.get(String(url))?.clone();
  const cacheOf = (store: Map<string, Response>) => ({
    put: async (url: string, response: Response) => void store.set(url, response),
    match: async (url: string) => matched(store, url),
    delete: async (url: string) => store.delete(url),
    keys: async () => [...store.keys()].map((url) => ({ url })),
  });
  return {
    open: async (name: string) => cacheOf(stores.get(name) ?? stores.set(name, new Map()).get(name)!),
    match: async (url: string, { cacheName }: { cacheName: string }) => matched(stores.get(cacheName), url),
    has: async (name: string) => stores.has(name),
    keys: async () => [...stores.keys()],
    delete: async (name: string) => stores.delete(name),
  } as unknown as CacheStorage;
}

function sha256(content: string): string {
  return createHash("sha256").update(content).digest("hex");
}
