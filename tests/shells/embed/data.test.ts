import { describe, expect, it } from "vitest";
import { readDossier } from "../../../src/shells/embed/data";
import { filesOf } from "../../support/filesOf";
import { sound } from "../../support/soundDossier";

const files = filesOf(sound);
const read = (path: string) => JSON.parse(files[path] ?? "null");

describe("a dossier that a host gives [contract 4.4]", () => {
  it("is read from texts, from what they say, or from both", () => {
    const objects = Object.fromEntries(Object.keys(files).map((path) => [path, read(path)]));
    for (const given of [files, objects, { ...files, "actors.json": objects["actors.json"] }])
      expect(readDossier({ files: given })).toMatchObject({ dossier: { id: sound.id } });
  });

  it("may be a file that Parley exported, and no other", () => {
    const exported = { schema: "parley-export/1", about: {}, view: {}, files };
    expect(readDossier(exported)).toHaveProperty("dossier");
    for (const payload of [
      {},
      { files: 1 },
      { files: [] },
      { ...exported, schema: "x/1" },
      { files, address: "https://x" },
    ])
      expect(readDossier(payload)).toMatchObject({ refusal: { code: "shape" } });
  });

  it("is refused with each fault's file and path, twenty of them at most, and their number", () => {
    const actors = read("actors.json").map((actor: object) => ({ ...actor, name: 7, kind: 8, party: 9 }));
    const one = readDossier({ files: { ...files, "dossier.json": { ...read("dossier.json"), asOf: 5 } } });
    expect(one).toMatchObject({
      refusal: {
        code: "value",
        message: expect.stringMatching(/^The dossier has one fault:\ndossier\.json:\d+:\d+ asOf: /),
      },
    });
    const many = readDossier({ files: { ...files, "actors.json": [...actors, ...actors, ...actors, ...actors] } });
    if (!("refusal" in many)) throw new Error("It was not refused.");
    const lines = many.refusal.message.split("\n");
    expect(lines[0]).toMatch(/^The dossier has \d\d+ faults:$/);
    expect(lines.filter((line) => line.startsWith("actors.json"))).not.toHaveLength(0);
    expect(lines).toHaveLength(22);
    expect(lines.at(-1)).toMatch(/^and \d+ more$/);
  });

  it("is refused, not read, where a file names a prototype", () => {
    const evil = JSON.parse('{"__proto__": {"polluted": true}}');
    expect(readDossier({ files: { ...files, "links.json": evil } })).toHaveProperty("refusal");
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
