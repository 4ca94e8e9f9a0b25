import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { knownIn } from "../../src/store/known";
import { isView, type View } from "../../src/store/view";
import { dossierOf } from "../support/dossierOf";
import { arbitraryView } from "./arbitraryView";

/** A thousand random cases take their time on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });

const dossier = dossierOf({
  articles: [
    {
      codings: [
        { speaker: "trump", issue: "talks" },
        { speaker: "putin", issue: "talks", stance: "denies" },
      ],
      venues: [{ place: "riyadh" }],
    },
  ],
  links: [{ type: "contradicts", a: "a1-01", b: "a1-02" }],
});
const check = knownIn(dossier);

describe("the check of knownIn", () => {
  it("lets pass what the dossier has", () => {
    const view: View = {
      party: ["us"],
      speaker: ["-trump"],
      issue: ["talks"],
      stance: ["affirms"],
      track: ["us-ru"],
      rung: ["talks"],
      kind: ["statement"],
      outlet: [dossier.outlets[0]!.id],
      article: [dossier.articles[0]!.id],
      via: [dossier.outlets[0]!.id],
      venue: ["riyadh"],
      hops: ["first-hand"],
      sourcing: ["named"],
      hedged: ["no"],
      pin: "coding:a1-01",
    };
    expect(check(view)).toEqual({ view, dropped: [] });
  });

  it("drops and names the ids that it has not, excluded ones too [contract 2.18]", () => {
    const view: View = { speaker: ["-nobody", "someone", "trump"], issue: ["weather"], pin: "coding:z9", q: "nobody" };
    expect(check(view)).toEqual({
      view: { speaker: ["trump"], q: "nobody" },
      dropped: ["speaker=-nobody", "speaker=someone", "issue=weather", "pin=coding:z9"],
    });
  });

  it.each([
    ["cell:trump~talks", true],
    ["cell:us~talks", true],
    ["cell:reported~*", true],
    ["cell:*~talks", true],
    ["cell:trump~*", true],
    ["cell:nobody~*", false],
    ["cell:*~weather", false],
    ["cell:nobody~talks", false],
    ["cell:trump~weather", false],
    ["stage:2025-02-09~3~us-ru", true],
    ["stage:2025-02-09~3~us-cn", false],
    ["venue:riyadh", true],
    ["venue:a1-v1", true],
    ["venue:atlantis", false],
    ["nothing:trump", false],
    ["link:l1", true],
    ["link:l9", false],
    ["coding:l1", false],
    ["link:a1-01", false],
  ])("knows the pin %s: %s", (pin, known) => {
    expect(check({ pin }).view).toEqual(known ? { pin } : {});
  });

  it("asks for codings elsewhere where not all are at hand, and for nothing else", () => {
    const elsewhere = knownIn(dossier, (id) => id === "z9-01");
    expect(elsewhere({ pin: "coding:z9-01" }).dropped).toEqual([]);
    expect(elsewhere({ pin: "coding:a1-01" }).dropped).toEqual(["pin=coding:a1-01"]);
    expect(elsewhere({ pin: "link:z9-01" }).dropped).toEqual(["pin=link:z9-01"]);
  });

  it("looks into the comparison, and keeps there what takes a clause away", () => {
    expect(check({ against: { speaker: [], issue: ["weather"], axis: "said" } })).toEqual({
      view: { against: { speaker: [], axis: "said" } },
      dropped: ["against.issue=weather"],
    });
    expect(check({ against: { issue: ["weather"] } }).view).toEqual({});
    expect(check({ against: { pin: "link:l9" } }).dropped).toEqual(["against.pin=link:l9"]);
  });

  it("gives a View of which it drops nothing more, of any View", () => {
    fc.assert(
      fc.property(arbitraryView, (view) => {
        const kept = check(view).view;
        expect(isView(kept)).toBe(true);
        expect(check(kept)).toEqual({ view: kept, dropped: [] });
      }),
      { numRuns: 1000 },
    );
  });
});
