/** What a server is asked in property tests: random dossiers with Views of them, and every part by name. */
import fc from "fast-check";
import type { Dossier } from "../../../src/dossier/types";
import { COUNTED } from "../../../src/engine/clickhouse/answers";
import { PART_NAMES } from "../../../src/engine/parts";
import type { View } from "../../../src/store/view";
import { arbitraryDossier } from "../../support/arbitraryDossier";
import { arbitraryView } from "../arbitraryView";

/** Every part, and of those that take numbers some. */
export const NAMES = [...new Set([...PART_NAMES, ...COUNTED])].flatMap((name) => {
  if (/Page$/.test(name)) return [`${name} 0`, `${name} 1`];
  return /Heat$/.test(name) ? [`${name} 20058 20100 20101 20300 20460`, `${name} 20200 20201`] : [name];
});

export const dossierWithViews: fc.Arbitrary<[Dossier, View[]]> = arbitraryDossier({ articles: 6 }).chain((dossier) =>
  fc.tuple(fc.constant(dossier), fc.array(arbitraryView(dossier), { minLength: 3, maxLength: 3 })),
);
