/** The version of the dossier files that this Parley writes and reads. */
export const CURRENT = 1;

/** The parsed files of a dossier by path. */
export type JsonFiles = ReadonlyMap<string, unknown>;

/** From a version to the next one. Version 1 is the first, so there is none yet. */
export const MIGRATIONS: ReadonlyMap<number, (files: JsonFiles) => JsonFiles> = new Map();

/** The number in `parley-dossier/1`; null for anything else. */
export function versionOf(schema: unknown): number | null {
  const found = typeof schema === "string" ? /^parley-dossier\/(\d{1,6})$/.exec(schema) : null;
  return found ? Number(found[1]) : null;
}

/** Brings older files up to the current version, or says why not. */
export function migrate(
  files: JsonFiles,
  version: number,
  { current = CURRENT, migrations = MIGRATIONS } = {},
): { readonly files: JsonFiles } | { readonly message: string } {
  if (version > current)
    return {
      message: `parley-dossier/${version} is newer than this Parley, which reads up to parley-dossier/${current}`,
    };
  let migrated = files;
  for (let from = version; from < current; from += 1) {
    const step = migrations.get(from);
    if (!step) return { message: `there is no way from parley-dossier/${from} to parley-dossier/${from + 1}` };
    migrated = step(migrated);
  }
  return { files: migrated };
}
