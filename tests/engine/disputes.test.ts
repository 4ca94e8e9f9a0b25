import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Coding, Dossier, Link } from "../../src/dossier/types";
import { conditionRows } from "../../src/engine/conditions";
import { DISPUTE_TYPES, disputeRows } from "../../src/engine/disputes";
import { createEngine } from "../../src/engine/engine";
import { parsePin } from "../../src/store/pin";
import { clearPin } from "../../src/store/transitions";
import type { View } from "../../src/store/view";
import { arbitraryDossier } from "../support/arbitraryDossier";
import { dossierOf } from "../support/dossierOf";
import { arbitraryView } from "./arbitraryView";
import { allEvidence } from "./ask";

/** Random dossiers have few links; these have one between every second pair of neighbours. */
const linkedDossier = arbitraryDossier().map((dossier): Dossier => {
  const ids = dossier.articles.flatMap(({ codings }) => codings.map(({ id }) => id));
  const joined = new Set(dossier.links.map(({ a, b }) => [a, b].sort().join()));
  const more = ids.flatMap((a, at): Link[] => {
    const b = ids[(at * 3 + 1) % ids.length]!;
    if (a === b || joined.has([a, b].sort().join())) return [];
    joined.add([a, b].sort().join());
    const type = (["tension", "apparent", "corroborates", "depends-on"] as const)[at % 4]!;
    return [{ id: `m${at}`, type, a, b, why: "A reason." }];
  });
  return { ...dossier, links: [...dossier.links, ...more] };
});

const dossierAndView = linkedDossier.chain((dossier) =>
  fc.record({ dossier: fc.constant(dossier), view: arbitraryView(dossier) }),
);

/** What is in the view as the panels of links see it, asked of another part. */
function inView(dossier: Dossier, view: View): Set<string> {
  const pin = parsePin(view.pin ?? "");
  const own = pin?.kind === "link" || pin?.kind === "coding" || (pin?.kind === "cell" && pin.row === "*");
  const { groups } = allEvidence(createEngine(dossier).rows(own ? clearPin(view) : view));
  return new Set(groups.flatMap(({ codings }) => codings));
}

/** Which links are one dispute, asked of every pair. */
function togetherIn(dossier: Dossier): (x: Link, y: Link) => boolean {
  const codings = new Map(dossier.articles.flatMap((article) => article.codings.map((one) => [one.id, one] as const)));
  const of = (id: string) => codings.get(id) as Coding;
  const voice = (id: string) => of(id).utterance ?? id;
  const alike = (x: Link, y: Link) =>
    x.type === y.type && of(x.a).issue === of(y.a).issue && of(x.b).issue === of(y.b).issue;
  const second = (x: Link, y: Link) => alike(x, y) && voice(x.b) === voice(y.b);
  const alone = (x: Link) => !dossier.links.some((other) => other !== x && second(x, other));
  return (x, y) => x === y || second(x, y) || (alone(x) && alone(y) && alike(x, y) && voice(x.a) === voice(y.a));
}

describe("the disputes of any dossier under any View", () => {
  test("are what a slow look at every pair of links finds", () => {
    fc.assert(
      fc.property(dossierAndView, ({ dossier, view }) => {
        const { disputes, standing, half, total } = createEngine(dossier).rows(view).part(disputeRows);
        const shown = inView(dossier, view);
        const links = dossier.links.filter(({ type }) => type !== "depends-on");
        const together = togetherIn(dossier);
        const groups = links
          .map((link) => links.filter((other) => together(link, other)))
          .filter((group, at) => group[0] === links[at]);
        const stands = ({ a, b }: Link) => shown.has(a) && shown.has(b);
        const visible = groups.filter((group) => group.some(({ a, b }) => shown.has(a) || shown.has(b)));
        const order = (group: readonly Link[]) =>
          DISPUTE_TYPES.indexOf(group[0]!.type as never) + (group.some(stands) ? 0 : DISPUTE_TYPES.length);
        const expected = [...visible].sort((x, y) => order(x) - order(y));
        expect(disputes.map((row) => row.links.map(({ id }) => id))).toEqual(
          expected.map((group) => group.map(({ id }) => id)),
        );
        expect(disputes.map((row) => row.standing)).toEqual(expected.map((group) => group.some(stands)));
        expect([standing, half, total]).toEqual([
          visible.filter((group) => group.some(stands)).length,
          visible.filter((group) => !group.some(stands)).length,
          groups.length,
        ]);
        for (const { sides, outside, withheld, withheldOutside, issues } of disputes) {
          const ends = sides.flat();
          expect([...outside].sort()).toEqual([...new Set(ends)].filter((id) => !shown.has(id)).sort());
          const silent = dossier.articles
            .flatMap(({ codings }) => codings)
            .filter((one) => one.stance === "withholds" && issues.includes(one.issue ?? "") && !ends.includes(one.id));
          expect(withheld).toEqual(silent.map(({ id }) => id).filter((id) => shown.has(id)));
          expect(withheldOutside).toBe(silent.filter(({ id }) => !shown.has(id)).length);
        }
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});

describe("the conditions of any dossier under any View", () => {
  test("are what a slow look at every link finds, circles too", () => {
    fc.assert(
      fc.property(dossierAndView, ({ dossier, view }) => {
        const found = createEngine(dossier).rows(view).part(conditionRows);
        const shown = inView(dossier, view);
        const all = dossier.articles.flatMap((article) => article.codings.map((coding) => ({ coding, article })));
        const issueOf = (id: string) => all.find(({ coding }) => coding.id === id)!.coding.issue;
        const links = dossier.links.filter(({ type, a, b }) => type === "depends-on" && issueOf(a) && issueOf(b));
        const pair = ({ a, b }: Link) => `${issueOf(a)} ${issueOf(b)}`;
        const standing = new Set(links.filter(({ a, b }) => shown.has(a) && shown.has(b)).map(pair));
        const touched = new Set(links.filter(({ a, b }) => shown.has(a) || shown.has(b)).map(pair));
        expect(found.conditions.map(({ later, first }) => `${later} ${first}`).sort()).toEqual([...touched].sort());
        expect([found.standing, found.half, found.total]).toEqual([
          standing.size,
          touched.size - standing.size,
          new Set(links.map(pair)).size,
        ]);
        for (const { later, first, codings, articles } of found.conditions) {
          const ends = new Set(
            links.filter((link) => pair(link) === `${later} ${first}`).flatMap(({ a, b }) => [a, b]),
          );
          const own = all.filter(({ coding }) => ends.has(coding.id) && shown.has(coding.id));
          expect([codings, articles]).toEqual([own.length, new Set(own.map(({ article }) => article)).size]);
        }
        // Which issue comes before which, step by step until nothing is new.
        const before = new Set(standing);
        for (let size = -1; size !== before.size; ) {
          size = before.size;
          for (const one of [...before])
            for (const two of [...before]) {
              const [[a, b], [c, d]] = [one.split(" "), two.split(" ")] as [[string, string], [string, string]];
              if (b === c) before.add(`${a} ${d}`);
            }
        }
        const circles = found.issues
          .map((a) => found.issues.filter((b) => a === b || (before.has(`${a} ${b}`) && before.has(`${b} ${a}`))))
          .filter((circle, at) => circle.length > 1 && circle[0] === found.issues[at]);
        expect(found.circles).toEqual(circles);
        for (const issue of found.issues) {
          const counted = found.positions.get(issue)!.flatMap((position) => position.codings);
          const own = all.filter(({ coding }) => coding.issue === issue && coding.stance && shown.has(coding.id));
          expect([...counted].sort()).toEqual(own.map(({ coding }) => coding.id).sort());
        }
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});

describe("the disputes", () => {
  const dossier = dossierOf({
    articles: [
      {
        codings: [
          { speaker: "trump", issue: "nato", utterance: "u1" },
          { speaker: "peskov", issue: "nato", stance: "denies" },
          { speaker: "kellogg", issue: "nato" },
          { speaker: "putin", issue: "nato", stance: "withholds", withholding: "ignorance" },
        ],
      },
      { codings: [{ speaker: "trump", issue: "nato", utterance: "u1" }] },
    ],
    links: [
      { type: "apparent", a: "a1-04", b: "a1-03" },
      { type: "contradicts", a: "a1-01", b: "a1-02" },
      { type: "contradicts", a: "a1-03", b: "a1-02" },
      { type: "contradicts", a: "a2-01", b: "a1-02" },
    ],
  });
  const rows = (view: View) => createEngine(dossier).rows(view).part(disputeRows);

  test("gather several voices against one, the strongest type first", () => {
    expect(rows({}).disputes.map(({ type, sides }) => [type, sides])).toEqual([
      ["contradicts", [["a1-01", "a1-03", "a2-01"], ["a1-02"]]],
      ["apparent", [["a1-04"], ["a1-03"]]],
    ]);
    expect(rows({}).disputes[0]?.withheld).toEqual(["a1-04"]);
  });

  test("stand with both sides in the view; with one side outside they are kept and counted", () => {
    const { disputes, standing, half } = rows({ speaker: ["kellogg", "peskov"] });
    expect([standing, half]).toEqual([1, 1]);
    expect(disputes[0]?.outside).toEqual(["a1-01", "a2-01"]);
    expect(disputes[0]).toMatchObject({ withheld: [], withheldOutside: 1 });
    expect(disputes[1]).toMatchObject({ standing: false, outside: ["a1-04"] });
  });

  test("stay whole under a pin of their own, and dim what it does not name", () => {
    for (const pin of ["link:l2", "coding:a1-01"]) {
      expect(rows({ pin }).disputes.map(({ lit, standing }) => [lit, standing])).toEqual([
        [true, true],
        [false, true],
      ]);
    }
    expect(rows({ pin: "cell:*~nato" }).disputes.every(({ lit }) => lit)).toBe(true);
    expect(rows({ pin: "cell:kellogg~nato" }).standing).toBe(0);
  });
});
