/**
 * The same statements on a present engine, in this process: `npm install --prefix <folder> chdb@3.4.0` (546 MB), then
 * `PARLEY_CHDB=<folder> npx vitest run tests/engine/clickhouse/chdb.test.ts`.
 */
import { createRequire } from "node:module";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clickHouseAnswers } from "../../../src/engine/clickhouse/answers";
import type { Line } from "../../../src/engine/clickhouse/client";
import { load } from "../../../src/engine/clickhouse/loading";
import { createEngine } from "../../../src/engine/engine";
import { Ground } from "../../../src/engine/ground";
import { partOf } from "../../../src/engine/parts";
import { dossierWithViews, NAMES } from "./questions";

interface Session {
  query(statement: string, format?: string): string;
  cleanup(): void;
}

const folder = process.env.PARLEY_CHDB;

const suite = () => {
  test("every part of every View is what the engine in the browser gives", { timeout: 300_000 }, async () => {
    const { Session: Opened } = createRequire(join(folder!, "node_modules", "x.js"))("chdb") as {
      Session: new () => Session;
    };
    const session = new Opened();
    let databases = 0;
    await fc.assert(
      fc.asyncProperty(dossierWithViews, async ([dossier, views]) => {
        const database = `d${++databases}`;
        const run = async (statement: string, rows = "") => session.query(`${statement} ${rows}`);
        await run(`CREATE DATABASE ${database}`);
        await load(dossier, new Ground(dossier), { database, run });
        await run(`USE ${database}`);
        const { articles, ...frame } = dossier;
        const heads = articles.map(({ codings: _, ...head }) => head);
        const ask = async (statement: string) =>
          (JSON.parse(session.query(statement, "JSONCompact")) as { data: readonly Line[] }).data;
        const answerer = clickHouseAnswers(frame, heads, { ask });
        const engine = createEngine(dossier);
        for (const view of views)
          for (const name of NAMES) {
            const own = engine.rows(view).part(partOf(name));
            expect([name, await answerer.part(name, view, new AbortController().signal)]).toEqual([name, own]);
          }
        await run(`DROP DATABASE ${database}`);
      }),
      { numRuns: 10, endOnFailure: true },
    );
    session.cleanup();
  });
};

if (folder) describe("in ClickHouse's present engine", suite);
else
  test("the check with ClickHouse's present engine is asked for by PARLEY_CHDB", () => expect(folder).toBeUndefined());
