import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Dossier } from "../../../src/dossier/types";
import type { Answerer } from "../../../src/engine/answers";
import { clickHouseAnswers } from "../../../src/engine/clickhouse/answers";
import { Client } from "../../../src/engine/clickhouse/client";
import { createEngine } from "../../../src/engine/engine";
import { partOf } from "../../../src/engine/parts";
import { dossierWithViews, NAMES } from "./questions";
import { type Server, startServer, withServer } from "./server";

withServer("a dossier on a ClickHouse server", () => {
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
