// @vitest-environment jsdom
import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Briefing } from "../../src/dossier/types";
import { briefingPage, HOLDER, readGiven, saveBriefingPage } from "../../src/io/briefingPage";
import type { KeptBriefing } from "../../src/io/briefingRecord";
import * as downloads from "../../src/io/download";

const TEMPLATE = `<!doctype html><title>Parley</title><body><div id="app"></div><script type="application/json" id="${HOLDER}"></script><script>run()</script></body>`;
const HOSTILE = ["</script><img src=x onerror=alert(1)>", "<!--", "<script>", "a\u2028b\u2029c", "&lt;$&$1$`", "]]>"];
const ABOUT = { from: "https://parley.example/here/index.html", dossier: "talks" };

const made = (more: Partial<KeptBriefing["scenes"][number]> = {}, title = "How it stands"): KeptBriefing => ({
  id: "mine",
  title,
  seconds: null,
  savedAt: "2026-01-05T10:00:00Z",
  revision: "r1",
  scenes: [
    {
      id: "one",
      headline: "A headline",
      notes: "",
      view: { speaker: ["trump"] },
      panel: "matrix",
      seconds: null,
      dossier: "talks",
      asOf: "2025-12-29",
      ...more,
    },
  ],
});

/** As a browser reads it. */
const parsed = (page: string) => new DOMParser().parseFromString(page, "text/html");
const heldIn = (page: string) => readGiven(parsed(page).getElementById(HOLDER)?.textContent ?? "");

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe("a briefing in a file of its own [contract 8]", () => {
  it("comes back as it went in, with where it was made [contract 8.2]", () => {
    expect(heldIn(briefingPage(TEMPLATE, made(), ABOUT))).toEqual({ briefing: made(), about: ABOUT });
  });

  it.each(HOSTILE)("takes %j for text alone, in notes and in the title", (text) => {
    const one = made({ notes: text }, text.replace(/[\u2028\u2029]/g, " "));
    const page = briefingPage(TEMPLATE, one, ABOUT);
    expect(heldIn(page)).toEqual({ briefing: one, about: ABOUT });
    const document = parsed(page);
    expect(document.title).toBe(one.title);
    expect([...document.querySelectorAll("script, img")]).toHaveLength(2);
    expect(page).not.toMatch(/[\u2028\u2029]/);
  });

  it("takes any text for text [contract 8.2]", () => {
    const signs = fc.constantFrom(...HOSTILE, "<", ">", "&", "/", "script", "\\", '"', "\n", "é", "\u{1F30D}");
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 12 }), (texts) => {
        const one = made({ notes: texts.join("") });
        const page = briefingPage(TEMPLATE, one, ABOUT);
        expect(heldIn(page)).toEqual({ briefing: one, about: ABOUT });
        expect(page.match(/<\/?script/g)).toHaveLength(4);
      }),
    );
  });

  it("changes nothing else of the template [contract 8.2]", () => {
    const page = briefingPage(TEMPLATE, made(), ABOUT);
    const emptied = page
      .replace(/(id="parley-briefing">)[^<]*/, "$1")
      .replace("<title>How it stands<", "<title>Parley<");
    expect(emptied).toBe(TEMPLATE);
  });

  it("is refused where the template is another page", () => {
    expect(() => briefingPage("<title>404</title>", made(), ABOUT)).toThrow(/none of this version/);
  });

  it("holds nothing as it was built", () => expect(heldIn(TEMPLATE)).toBeNull());

  it.each([
    ["{", /not JSON/],
    ["7", /not of the version/],
    ['{"schema":"parley-briefing-page/9"}', /not of the version parley-briefing-page\/1/],
    [page({ ...(write() as object), schema: "parley-briefing/7" }), /newer version parley-briefing\/7/],
    [page({ ...(write() as object), scenes: [] }), /no scene/],
    [page({ ...(write() as object), title: 7 }), /has a fault: title/],
    [page(null), /has a fault/],
  ])("says what is wrong with %s [contract 8.3]", (content, words) => {
    expect(readGiven(content)).toEqual({ fault: expect.stringMatching(words) });
  });

  it.each(["javascript:alert(1)", "file:///home/somebody/x.html", "data:text/html,x", 7, null])(
    "leads nowhere from %j [contract 8.4]",
    (from) => {
      const content = JSON.stringify({ schema: "parley-briefing-page/1", from, dossier: "talks", briefing: write() });
      expect(readGiven(content)).toMatchObject({ about: { from: null } });
    },
  );
});

describe("saving it", () => {
  const bundled: Briefing = { id: "mine", title: "Où en est-on?", scenes: [{ ...made().scenes[0]! }] };
  const dossier = { id: "talks", asOf: "2025-12-29" };

  it("takes the template beside the page and hands over a file called by the title", async () => {
    const asked = vi.fn(async (_: URL) => new Response(TEMPLATE));
    vi.stubGlobal("fetch", asked);
    const given = vi.spyOn(downloads, "download").mockImplementation(() => undefined);
    await saveBriefingPage(bundled, dossier);
    expect(asked.mock.calls[0]?.[0].pathname).toBe("/briefing.html");
    const [name, type, content] = given.mock.calls[0]!;
    expect([name, type]).toEqual(["parley-briefing-ou-en-est-on.html", "text/html;charset=utf-8"]);
    expect(heldIn(content as string)).toMatchObject({
      briefing: { id: "mine", scenes: [{ id: "one", dossier: "talks" }] },
      about: { from: "http://localhost:3000/", dossier: "talks" },
    });
  });

  it("says so where there is nothing to show", async () => {
    await expect(saveBriefingPage({ ...bundled, scenes: [] }, dossier)).rejects.toThrow("It has no scene yet.");
  });

  it("says so where the computer is offline, or the file is not there", async () => {
    vi.stubGlobal("fetch", async () => Promise.reject(new TypeError("failed")));
    await expect(saveBriefingPage(bundled, dossier)).rejects.toThrow(/offline/);
    vi.stubGlobal("fetch", async () => new Response("", { status: 404 }));
    await expect(saveBriefingPage(bundled, dossier)).rejects.toThrow(/no briefing\.html beside this page \(404\)/);
  });
});

function write(): unknown {
  return { schema: "parley-briefing/1", ...made() };
}

function page(briefing: unknown): string {
  return JSON.stringify({ schema: "parley-briefing-page/1", from: null, dossier: "talks", briefing });
}
