import { describe, expect, test } from "vitest";
import { openWhole } from "../../src/engine/opening";
import { dossierOf } from "../support/dossierOf";

const dossierWith = (codings: number) =>
  dossierOf({
    articles: Array.from({ length: Math.ceil(codings / 100) }, () => ({
      codings: Array.from({ length: 100 }, (_, at) => ({ speaker: at % 50 === 0 ? "putin" : "trump" })),
    })),
  });

describe("openWhole", () => {
  test("leaves few codings as they are", async () => {
    const dossier = dossierWith(200);
    expect((await openWhole(dossier)).dossier).toBe(dossier);
  });

  test("puts many into a table, where a filter touches only the rows that change", async () => {
    const dossier = dossierWith(6_000);
    const opened = await openWhole(dossier);
    expect(opened.dossier).toEqual(dossier);
    expect(opened.engine.rows({ speaker: ["-putin"] }).matched).toBe(5_880);
    expect(opened.engine.stats.touched).toBe(120);
  });

  test("rejects with the signal's reason", async () => {
    const stopped = AbortSignal.abort(new Error("It was stopped."));
    await expect(openWhole(dossierWith(6_000), stopped)).rejects.toThrow("It was stopped.");
  });
});
