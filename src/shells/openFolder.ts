import { faultText } from "../dossier/faults";
import { parseDossier, parseFrame } from "../dossier/parse";
import { readFolder } from "../io/dossierFolder";
import { OpeningFault, type OpeningOptions } from "../io/openingFault";
import type { Opened } from "./named";

export type { Opened };

/** Opens the dossier whose `dossier.json` has that address. Rejects with an OpeningFault, or with the signal's reason. */
export async function openAt(address: URL, options: OpeningOptions): Promise<Opened> {
  const { folder, manifest, files } = await readFolder(address, options.signal);
  if (manifest.table === undefined && manifest.engine === undefined) {
    const parsed = parseDossier(files);
    if (!parsed.ok) throw faulty(parsed.faults);
    const { openWhole } = await import("../engine/opening");
    return openWhole(parsed.dossier, options.signal);
  }
  const parsed = parseFrame(files);
  if (!parsed.ok) throw faulty(parsed.faults);
  const { manifest: checked, frame } = parsed;
  options.onProgress({ title: frame.title, done: 0, total: null });
  if (checked.table) {
    const { openColumns } = await import("./openColumns");
    return openColumns(folder, checked.table, frame, options);
  }
  const { openClickHouse } = await import("../engine/clickhouse/open");
  return openClickHouse(checked, frame, options.signal);
}

function faulty(faults: readonly Parameters<typeof faultText>[0][]): OpeningFault {
  const count = faults.length === 1 ? "one fault" : `${faults.length.toLocaleString("en")} faults`;
  return new OpeningFault(`Its files have ${count}.`, faults.map(faultText));
}
