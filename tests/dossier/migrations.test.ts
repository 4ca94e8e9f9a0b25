import { describe, expect, test } from "vitest";
import { CURRENT, MIGRATIONS, migrate, versionOf } from "../../src/dossier/migrations";

const files = new Map<string, unknown>([["dossier.json", { old: true }]]);

describe("migrate [contract 1.2]", () => {
  test("goes up one version at a time", () => {
    const step = (name: string) => (before: ReadonlyMap<string, unknown>) => new Map([...before, [name, before.size]]);
    const migrations = new Map([
      [1, step("one")],
      [2, step("two")],
    ]);
    expect(migrate(files, 1, { current: 3, migrations })).toEqual({
      files: new Map<string, unknown>([
        ["dossier.json", { old: true }],
        ["one", 1],
        ["two", 2],
      ]),
    });
    expect(migrate(files, 3, { current: 3, migrations })).toEqual({ files });
  });

  test("refuses a newer version, and an older one that has no way up, by name", () => {
    expect(migrate(files, 4, { current: 3, migrations: new Map() })).toEqual({
      message: "parley-dossier/4 is newer than this Parley, which reads up to parley-dossier/3",
    });
    expect(migrate(files, 2, { current: 3, migrations: new Map() })).toEqual({
      message: "there is no way from parley-dossier/2 to parley-dossier/3",
    });
  });

  test("has a way from every version since the first to the present one", () => {
    expect([...MIGRATIONS.keys()]).toEqual(Array.from({ length: CURRENT - 1 }, (_, at) => at + 1));
  });
});

describe("versionOf", () => {
  test("reads the number, and nothing that only looks like it", () => {
    expect(versionOf("parley-dossier/12")).toBe(12);
    expect(["parley-dossier/", "parley-dossier/1.0", "parley/1", 1, null, undefined].map(versionOf)).toEqual(
      Array(6).fill(null),
    );
  });
});
