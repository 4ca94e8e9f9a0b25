import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Dossier } from "../../../src/dossier/types";
import type { Answerer } from "../../../src/engine/answers";
import { COUNTED, clickHouseAnswers } from "../../../src/engine/clickhouse/answers";
import { Client } from "../../../src/engine/clickhouse/client";
import { createEngine } from "../../../src/engine/engine";
import { PART_NAMES, partOf } from "../../../src/engine/parts";
import type { View } from "../../../src/store/view";
import { arbitraryDossier } from "../../support/arbitraryDossier";
import { arbitraryView } from "../arbitraryView";
import { hasServer, NO_SERVER, type Server, startServer } from "./server";

// A skipped test would count as a failure (scripts/test.mjs); CI installs the server.
if (!hasServer) test("were not run", () => console.warn(NO_SERVER));

describe.runIf(hasServer)("a dossier on a ClickHouse server", () => {
  let server: Server;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server?.stop());

  test("gives for every View and every part what the engine in the browser gives", { timeout: 60_000 }, () =>
    sameAnswers((dossier) => server.load(dossier), process.env.PARLEY_DEEP ? 40 : 3),
  );

  test("gives the same where two machines share its codings", { timeout: 60_000 }, () =>
    sameAnswers((dossier) => server.loadSpread(dossier), process.env.PARLEY_DEEP ? 20 : 1),
  );

  function sameAnswers(load: (dossier: Dossier) => Promise<string>, numRuns: number) {
    return fc.assert(
      fc.asyncProperty(dossierWithViews, async ([dossier, views]) => {
        const database = await load(dossier);
        const answerer = answersOf(dossier, database);
        const engine = createEngine(dossier);
        for (const view of views)
          await Promise.all(
            NAMES.map(async (name) => {
              const own = engine.rows(view).part(partOf(name));
              expect([name, await answerer.part(name, view, never())]).toEqual([name, own]);
            }),
          );
        await server.run(`DROP DATABASE ${database}`);
      }),
      { numRuns, endOnFailure: true },
    );
  }

  function answersOf(dossier: Dossier, database: string): Answerer {
    const { articles, ...frame } = dossier;
    const heads = articles.map(({ codings: _, ...head }) => head);
    return clickHouseAnswers(frame, heads, new Client({ type: "clickhouse", url: server.url, database }));
  }
});

/** A signal that is never given. */
const never = () => new AbortController().signal;

/** Every part, and of those that take numbers some. */
const NAMES = [...new Set([...PART_NAMES, ...COUNTED])].flatMap((name) => {
  if (/Page$/.test(name)) return [`${name} 0`, `${name} 1`];
  return /Heat$/.test(name) ? [`${name} 20058 20100 20101 20300 20460`, `${name} 20200 20201`] : [name];
});

const dossierWithViews: fc.Arbitrary<[Dossier, View[]]> = arbitraryDossier({ articles: 6 }).chain((dossier) =>
  fc.tuple(fc.constant(dossier), fc.array(arbitraryView(dossier), { minLength: 3, maxLength: 3 })),
);
