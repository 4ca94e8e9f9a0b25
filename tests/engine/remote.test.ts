import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { evidencePage, evidenceRows } from "../../src/engine/evidence";
import { articleHeat, stageHeat } from "../../src/engine/heat";
import { nameOf, PART_NAMES, partOf } from "../../src/engine/parts";
import type { Part } from "../../src/engine/rows";
import { stageRows } from "../../src/engine/stages";
import { arbitraryDossier } from "../support/arbitraryDossier";
import { dossierOf } from "../support/dossierOf";
import { lateEngine } from "../support/lateEngine";
import { modulesOfSrc } from "../support/modules";
import { arbitraryView } from "./arbitraryView";

/** Every module of the engine, with all that it exports. */
const ENGINE: Record<string, Record<string, unknown>> = import.meta.glob(
  ["../../src/engine/*.ts", "!../../src/engine/{engine.worker,opening}.ts"],
  { eager: true },
);

const dossier = dossierOf({
  articles: [{ codings: [{ speaker: "trump" }, { speaker: "putin" }, { speaker: "trump" }] }],
});

describe("a late engine", () => {
  test("gives of any dossier under any View what the engine here gives, part by part", async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryDossier().chain((any) => fc.tuple(fc.constant(any), arbitraryView(any))),
        async ([any, view]) => {
          const late = lateEngine(any);
          for (const name of PART_NAMES) {
            const part: Part<unknown> = partOf(name);
            expect(await late.until(() => late.engine.rows(view).part(part))).toEqual(late.here.rows(view).part(part));
          }
          expect(await late.until(() => late.engine.rows(view).matrix)).toEqual(late.here.rows(view).matrix);
          expect(await late.until(() => late.engine.rows(view).total)).toEqual(late.here.rows(view).total);
        },
      ),
      { numRuns: 40 },
    );
  });

  test("has the codings of the dossier, each asked for once", async () => {
    const late = lateEngine(dossier);
    expect(await late.until(() => late.engine.codings(["a1-03", "a1-01", "nobody"]))).toMatchObject(
      late.here.codings(["a1-03", "a1-01"]),
    );
    expect(late.engine.coding("a1-03")?.coding.speaker).toBe("trump");
    expect(late.engine.coding("nobody")).toBeUndefined();
    expect(late.waiting).toEqual([]);
    expect(await late.until(() => late.dossier.articles[0]!.codings)).toEqual(dossier.articles[0]!.codings);
  });

  test("asks for one thing once, however often it is read, and answers at once from then on", async () => {
    const late = lateEngine(dossier);
    const read = () => late.engine.rows({ speaker: ["trump"] }).matched;
    expect(read).toThrow();
    expect(read).toThrow();
    expect(late.waiting).toHaveLength(1);
    expect(await late.until(read)).toBe(2);
    expect(read()).toBe(2);
    expect(late.waiting).toEqual([]);
  });

  test("has the codings of a page of evidence with the page, asked for in one", async () => {
    const late = lateEngine(dossier);
    const read = () => late.engine.rows({}).part(evidencePage(0));
    const thrown = caught(read);
    late.take()[0]!.answer();
    await vi.waitFor(() => expect(late.waiting.map(({ asked }) => asked)).toEqual(["codings a1-01 a1-02 a1-03"]));
    expect(read).toThrow();
    late.take()[0]!.answer();
    await thrown;
    expect(read().map(({ codings }) => codings)).toEqual([["a1-01"], ["a1-02"], ["a1-03"]]);
    expect(late.engine.coding("a1-02")?.coding.speaker).toBe("putin");
    expect(late.waiting).toEqual([]);
  });

  test("asks of the next View at once what was asked of the one before", async () => {
    const late = lateEngine(dossier);
    await late.until(() => late.engine.rows({}).matched);
    await late.until(() => late.engine.rows({}).part(stageRows));
    late.engine.prepare({ speaker: ["trump"] }, {});
    expect(late.waiting.map(({ asked }) => asked)).toEqual([
      'matched {"speaker":["trump"]}',
      'stages {"speaker":["trump"]}',
    ]);
  });

  test("gives up what is overtaken, and asks again if it is still wanted", async () => {
    const late = lateEngine(dossier);
    const read = () => late.engine.rows({}).matched;
    expect(read).toThrow();
    late.engine.overtake();
    expect(late.overtaken).toEqual(["matched {}"]);
    late.take();
    await Promise.resolve();
    expect(await late.until(read)).toBe(3);
  });

  test("throws what went wrong, to each who reads it then, and asks again a second later", async () => {
    const late = lateEngine(dossier);
    const read = () => late.engine.rows({}).matched;
    const thrown = caught(read);
    late.take()[0]!.fail("The server is away.");
    await thrown;
    expect(read).toThrow("The server is away.");
    expect(read).toThrow("The server is away.");
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(await late.until(read)).toBe(3);
  });

  test("ends what answers", () => {
    const late = lateEngine(dossier);
    late.engine.end();
    expect(late.ended()).toBe(true);
  });
});

test("every part has one name, and no other part has one", () => {
  for (const name of PART_NAMES) expect(nameOf(partOf(name))).toBe(name);
  expect(nameOf(evidenceRows)).toBe("evidence");
  for (const part of [evidencePage(3), stageHeat([1, 8]), articleHeat([1, 8])])
    expect(partOf(nameOf(part as Part<unknown>))).toBe(part);
  expect(() => nameOf(() => 1)).toThrow("has no name");
  expect(() => partOf("nothing")).toThrow("has the name nothing");
});

function caught(read: () => unknown): unknown {
  try {
    return read();
  } catch (thrown) {
    return thrown;
  }
}

test("what panels and shells ask of the rows has a name, so that a late engine can be asked", () => {
  const asked = modulesOfSrc()
    .filter(({ path }) => /^src\/(panels|shells\/(?!embed)|io|engine\/findings)/.test(path))
    .flatMap(({ text }) => [...text.matchAll(/\.part\((\w+)\)/g)].map(([, name]) => name!));
  const parts = Object.values(ENGINE).flatMap((module) => Object.entries(module));
  const known = parts.filter(([name, value]) => typeof value === "function" && asked.includes(name));
  expect(known.length).toBeGreaterThan(15);
  for (const [, part] of known) expect(() => nameOf(part as Part<unknown>)).not.toThrow();
});
