import { describe, expect, test } from "vitest";
import { createEngine } from "../../../src/engine/engine";
import { withAbout } from "../../../src/io/about";
import { csv } from "../../../src/io/csv";
import { codingTable } from "../../../src/io/tables";
import { codingsInSlices } from "../../../src/shells/explore/export/slices";
import { dossierOf } from "../../support/dossierOf";

const dossier = dossierOf({
  articles: [{ codings: Array.from({ length: 2_500 }, (_, at) => ({ speaker: at % 2 ? "trump" : "putin" })) }],
});
const about = {
  title: "T",
  what: "Codings",
  filters: "no filter",
  count: "",
  asOf: "2025-02-10",
  sources: "",
  link: "",
};

describe("codings written in slices", () => {
  test("are the same bytes as made at once, and say how far they are [contract 5.4]", async () => {
    const engine = createEngine(dossier);
    const written: number[] = [];
    const { signal } = new AbortController();
    const view = { speaker: ["trump"] };
    const blob = await codingsInSlices(dossier, engine, engine.rows(view), about, signal, (n) => written.push(n));
    const codings = engine.codings(
      dossier.articles.flatMap((one) => one.codings.flatMap(({ id, speaker }) => (speaker === "trump" ? id : []))),
    );
    const whole = csv(withAbout(codingTable({ dossier, codings, venues: new Set() }), about));
    expect(new Uint8Array(await blob.arrayBuffer())).toEqual(new TextEncoder().encode(whole));
    expect(written).toEqual([1_000, 1_250]);
  });

  test("stop where they are cancelled [contract 5.4]", async () => {
    const engine = createEngine(dossier);
    const stop = new AbortController();
    const made = codingsInSlices(dossier, engine, engine.rows({}), about, stop.signal, () =>
      stop.abort(new Error("It was cancelled.")),
    );
    await expect(made).rejects.toThrow("It was cancelled.");
  });
});
