import { faultText } from "../dossier/faults";
import { parseDossier, parseFrame } from "../dossier/parse";
import type { Dossier } from "../dossier/types";
import { createEngine, type Engine } from "../engine/engine";
import { readFolder } from "../io/dossierFolder";
import { OpeningFault, type OpeningOptions } from "../io/openingFault";

/** A dossier with the engine that answers for it. */
export interface Opened {
  readonly dossier: Dossier;
  readonly engine: Engine;
}

/** Opens the dossier whose `dossier.json` has that address. Rejects with an OpeningFault, or with the signal's reason. */
export async function openAt(address: URL, options: OpeningOptions): Promise<Opened> {
  const { manifest, files } = await readFolder(address, options.signal);
  if (manifest.table === undefined && manifest.engine === undefined) {
    const parsed = parseDossier(files);
    if (!parsed.ok) throw faulty(parsed.faults);
    return { dossier: parsed.dossier, engine: createEngine(parsed.dossier) };
  }
  const parsed = parseFrame(files);
  if (!parsed.ok) throw faulty(parsed.faults);
  throw new OpeningFault("This Parley cannot open dossiers in tables yet.");
}

function faulty(faults: readonly Parameters<typeof faultText>[0][]): OpeningFault {
  const count = faults.length === 1 ? "one fault" : `${faults.length.toLocaleString("en")} faults`;
  return new OpeningFault(`Its files have ${count}.`, faults.map(faultText));
}
