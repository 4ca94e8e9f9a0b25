import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDossier } from "../../src/dossier/parse";
import { arbitraryDossier } from "../support/arbitraryDossier";
import { filesOf } from "../support/filesOf";

describe("parseDossier", () => {
  test("gives back any valid dossier as it was", () => {
    fc.assert(
      fc.property(arbitraryDossier(), (dossier) => {
        expect(parseDossier(filesOf(dossier))).toEqual({ ok: true, dossier });
      }),
      { numRuns: 200 },
    );
  });
});
