import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { EngineAddress } from "../../../src/dossier/manifest";
import type { Dossier } from "../../../src/dossier/types";
import { clickHouseAnswers } from "../../../src/engine/clickhouse/answers";
import { Client } from "../../../src/engine/clickhouse/client";
import { openClickHouse } from "../../../src/engine/clickhouse/open";
import { literal } from "../../../src/engine/clickhouse/sql";
import { createEngine } from "../../../src/engine/engine";
import { partOf } from "../../../src/engine/parts";
import type { View } from "../../../src/store/view";
import { dossierOf } from "../../support/dossierOf";
import { type Server, startServer, withServer } from "./server";

withServer("asking a ClickHouse server", () => {
  let server: Server;
  let database: string;
  beforeAll(async () => {
    server = await startServer();
    database = await server.load(HOSTILE);
  });
  afterAll(() => server?.stop());

  const addressOf = (more: Partial<EngineAddress> = {}): EngineAddress => ({
    type: "clickhouse",
    url: server.url,
    database,
    ...more,
  });
  const refusal = (more: Partial<EngineAddress>, statement = "SELECT count() FROM codings") =>
    new Client(addressOf(more)).ask(statement, never()).catch((error: Error) => error.message);
  const open = (address: EngineAddress, dossier: Dossier = HOSTILE) => {
    const { articles: _, ...frame } = dossier;
    return openClickHouse({ id: dossier.id, engine: address }, frame, never());
  };

  test("any text is a literal that means itself", async () => {
    const client = new Client(addressOf());
    await fc.assert(
      fc.asyncProperty(fc.array(nasty, { minLength: 1, maxLength: 40 }), async (texts) => {
        const [line] = await client.ask(`SELECT ${texts.map(literal).join(", ")}`, never());
        expect(line).toEqual(texts);
      }),
      { numRuns: 20 },
    );
  });

  test("whatever is written in a search, a facet or a pin finds what it finds in the browser, and no more", async () => {
    const { articles, ...frame } = HOSTILE;
    const heads = articles.map(({ codings: _, ...head }) => head);
    const answerer = clickHouseAnswers(frame, heads, new Client(addressOf()));
    const engine = createEngine(HOSTILE);
    await fc.assert(
      fc.asyncProperty(hostileView, async (view) => {
        for (const name of ["matched", "codingPage 0", "facet speaker"]) {
          const own = engine.rows(view).part(partOf(name));
          expect([name, await answerer.part(name, view, never())]).toEqual([name, own]);
        }
      }),
      { numRuns: process.env.PARLEY_DEEP ? 200 : 20, endOnFailure: true },
    );
    expect(await server.run(`SELECT count() FROM ${database}.codings`)).toBe(`${WORDS.length}\n`);
  });

  test("a question that is overtaken ends on the server, too [contract 1.17]", async () => {
    const overtaking = new AbortController();
    const answer = new Client(addressOf()).ask(ENDLESS, overtaking.signal);
    const running = () => server.run("SELECT count() FROM system.processes WHERE user = 'parley'");
    await expect.poll(running, { timeout: 5000 }).toBe("1\n");
    overtaking.abort(new DOMException("Another question came first.", "AbortError"));
    await expect(answer).rejects.toThrow("Another question came first.");
    await expect.poll(running, { timeout: 5000 }).toBe("0\n");
  });

  test("who may only read cannot write, nor lift what is set for it", async () => {
    const client = new Client(addressOf());
    for (const statement of ["DROP TABLE codings", "INSERT INTO codings (row) VALUES (1)", "SET readonly = 0"])
      await expect(client.ask(statement, never())).rejects.toThrow("The server 127.0.0.1");
    expect(await server.run(`SELECT count() FROM ${database}.codings`)).toBe(`${WORDS.length}\n`);
  });

  test("a page of another origin may read the answer", async () => {
    const response = await fetch(`${server.url}?user=parley&query=SELECT+1`, { headers: { Origin: "https://a.test" } });
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
  });

  test("a user with a password is asked for by header, with none in the address [contract 1.17]", async () => {
    const keyed = new Client(addressOf({ user: "keyed", key: "a 'key'" }));
    expect(await keyed.ask("SELECT 1", never())).toEqual([[1]]);
  });

  test("what goes wrong is told in words", async () => {
    const host = new URL(server.url).host;
    expect(await refusal({ database: "nowhere" })).toBe(`The server ${host} has no database nowhere.`);
    const refused = `The server ${host} refuses the user or the password that the dossier names.`;
    expect(await refusal({ user: "keyed", key: "wrong" })).toBe(refused);
    expect(await refusal({ user: "nobody" })).toBe(refused);
    const noTables = `The database default on ${host} has no tables of this version of Parley. Load the dossier again (npm run clickhouse).`;
    expect(await refusal({ database: "default" })).toBe(noTables);
    expect(await refusal({ user: "hasty" }, ENDLESS)).toBe(
      `The server ${host} gave up: the question takes longer, or more memory, than it allows.`,
    );
    expect(await refusal({ url: "http://127.0.0.1:1/" })).toMatch(/^The server 127.0.0.1:1 does not answer\./);
    await expect(new Client(addressOf(), 200).ask(ENDLESS, never())).rejects.toThrow(
      `The server ${host} has not answered within 0.2 seconds.`,
    );
  });

  test("what is no ClickHouse server, or breaks off, is told", async () => {
    const other = createServer((request, response) => {
      if (request.url?.includes("broken")) response.end('{"data": [[1],');
      else response.writeHead(404).end("<h1>Not found</h1>");
    });
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(other.address() as AddressInfo).port}/`;
    expect(await refusal({ url })).toMatch(/answers with status 404 and is perhaps no ClickHouse server\.$/);
    expect(await refusal({ url, database: "broken" })).toBe("The server's answer broke off.");
    other.close();
  });

  test("tables of another version, of another dossier or half loaded are refused [contract 1.17]", async () => {
    await expect(open(addressOf(), { ...HOSTILE, id: "other" })).rejects.toThrow(
      "The tables on the server hold the dossier “made-up”, not “other”.",
    );
    const old = await server.load(HOSTILE);
    await server.run(`DROP TABLE ${old}.about`);
    await expect(open(addressOf({ database: old }))).rejects.toThrow("has no tables of this version of Parley");
    await server.run(
      `CREATE TABLE ${old}.about (version String, dossier String, codings UInt64, articles UInt64) ENGINE = MergeTree() ORDER BY dossier`,
    );
    await expect(open(addressOf({ database: old }))).rejects.toThrow("their loading was broken off");
    await server.run(`INSERT INTO ${old}.about VALUES ('parley-clickhouse/0', 'made-up', 1, 1)`);
    await expect(open(addressOf({ database: old }))).rejects.toThrow("are of version parley-clickhouse/0");
  });

  test("an opened dossier has its articles, and its codings when they are asked for", async () => {
    const { dossier, engine } = await open(addressOf());
    const suspended = async <T>(read: () => T): Promise<T> => {
      try {
        return read();
      } catch (promise) {
        await promise;
        return read();
      }
    };
    expect(dossier.articles.map(({ id }) => id)).toEqual(HOSTILE.articles.map(({ id }) => id));
    expect(await suspended(() => dossier.articles[0]!.codings)).toEqual(HOSTILE.articles[0]!.codings);
    expect(await suspended(() => engine.rows({}).matched)).toBe(WORDS.length);
    expect((await suspended(() => engine.coding("a1-02")))?.coding).toEqual(HOSTILE.articles[0]!.codings[1]);
    engine.end();
  });
});

/** A signal that is never given. */
const never = () => new AbortController().signal;
const ENDLESS = "SELECT count() FROM system.numbers WHERE sipHash64(number) = 1";

const WORDS = [
  "it's",
  "a\\b",
  "\\'",
  "nul\0nul",
  "')) OR 1 = 1 --",
  "/* */;",
  "日本語",
  "😀",
  "%_",
  "`x`",
  '"',
  "{a:b}",
  "\ttab",
];
const HOSTILE = dossierOf({
  articles: [{ codings: WORDS.map((word) => ({ paraphrase: `says ${word} so`, quote: word })) }],
});

const nasty = fc.oneof(
  fc.constantFrom(...WORDS, "\\", "'", "\\\\'", "'||'", "\0"),
  fc.string({ unit: "binary", minLength: 1, maxLength: 12 }),
);

const hostileView: fc.Arbitrary<View> = fc.record(
  {
    q: fc.oneof(
      nasty,
      fc.tuple(nasty, nasty).map(([a, b]) => `${a} ${b}`),
    ),
    // So many that the statement is too long for an address.
    speaker: fc.array(nasty, { minLength: 1, maxLength: 200, size: "max" }).map((values) => ["trump", ...values]),
    pin: fc
      .tuple(fc.constantFrom("coding:", "link:", "venue:", "cell:*~", "stage:2025~3~"), nasty)
      .map(([kind, text]) => kind + text),
    ...Object.fromEntries(
      ["issue", "via", "article"].map((facet) => [
        facet,
        fc.array(
          nasty.map((text) => `-${text}`),
          { maxLength: 3 },
        ),
      ]),
    ),
  },
  { requiredKeys: [] },
);
