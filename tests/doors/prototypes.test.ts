/** Keys that are parts of every object, sixty ways, through JSON, CSV, links, messages and storage. */
import "fake-indexeddb/auto";
import { clear, createStore, set } from "idb-keyval";
import { describe, expect, it } from "vitest";
import { faultText } from "../../src/dossier/faults";
import { parseDossier } from "../../src/dossier/parse";
import { isRecord, readMessage, TO_EMBED } from "../../src/host/messages";
import { readBriefingFile } from "../../src/io/briefingFile";
import { openBriefings } from "../../src/io/briefings";
import { lookAt } from "../../src/io/import/look";
import { openSaved } from "../../src/io/saved";
import { readSavedFile } from "../../src/io/savedFile";
import { readChange } from "../../src/shells/embed/change";
import { readDossier } from "../../src/shells/embed/data";
import { decodeView } from "../../src/store/url";
import { filesOf } from "../support/filesOf";
import { OTHER, sound } from "../support/soundDossier";

const KEYS = ["__proto__", "constructor", "prototype"] as const;

/** As JSON spells one: by itself, with escapes. */
const SPELT = KEYS.flatMap((key) => [
  key,
  key.replace(/[_c]/, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`),
  [...key].map((sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`).join(""),
]);

/** What it brings. */
const LOADS = [
  '{"polluted":1}',
  '{"prototype":{"polluted":1}}',
  '{"__proto__":{"polluted":1}}',
  "null",
  "1",
  '["polluted"]',
  '"polluted"',
];

/** Sixty of them and more: JSON of an object with such a key in it. */
const SHAPES = SPELT.flatMap((key) => LOADS.map((load) => `{"${key}":${load}}`));

const NAMED = /__proto__|constructor|prototype/;
const before = describeAll();

/** Everything that Object.prototype, arrays' and functions' have. */
function describeAll(): string {
  return [Object.prototype, Array.prototype, Function.prototype]
    .map((one) =>
      JSON.stringify(
        Object.entries(Object.getOwnPropertyDescriptors(one)).map(([name, { value, get }]) => [
          name,
          typeof value,
          typeof get,
        ]),
      ),
    )
    .join("\n");
}

const blob = (text: string) => new Blob([text]);
const inside = (json: string, extra: string) => json.replace(/^\{/, `{${extra.slice(1, -1)},`);

/** What a door says of a shape; nothing where it takes it. */
const DOORS: Readonly<Record<string, (shape: string) => Promise<string> | string>> = {
  "a dossier, at its top": (shape) => faultsOf(inside(filesOf(sound)[OTHER]!, shape)),
  "a dossier, deep inside": (shape) =>
    faultsOf(filesOf(sound)[OTHER]!.replace('"spellings": {}', `"spellings": ${shape}`)),
  "a file of a briefing": async (shape) => (await readBriefingFile(blob(shape))).faults?.join() ?? "",
  "a file of saved views": async (shape) => (await readSavedFile(blob(shape))).faults?.join() ?? "",
  "lines of JSON": async (shape) => {
    const file = new File([`{"date":"2025","speaker":"Jo"}\n${shape}\n`], "rows.jsonl");
    const look = await lookAt([{ path: file.name, file }]);
    return look.kind === "refused" || look.kind === "dossier" ? "" : look.faults.map(({ message }) => message).join();
  },
  "a table": async (shape) => {
    const [key] = Object.keys(JSON.parse(shape)).concat(Object.getOwnPropertyNames(JSON.parse(shape)));
    const file = new File([`date,speaker,${key}\n2025,Jo,x\n`], "rows.csv");
    const look = await lookAt([{ path: file.name, file }]);
    return look.kind === "refused" ? look.why : "";
  },
  "a link": (shape) => {
    const [key] = Object.getOwnPropertyNames(JSON.parse(shape));
    const { dropped, view } = decodeView(`${key}=polluted&against.${key}=x&${key}[polluted]=1&speaker=trump`);
    return JSON.stringify(view) === '{"speaker":["trump"]}' && dropped.length === 3 ? dropped.join() : "";
  },
  "a message, beside its View": (shape) => message(`{"patch":{},${shape.slice(1, -1)}}`),
  "a message, in its View": (shape) => message(`{"patch":${shape}}`),
  "a dossier in a message": (shape) => {
    const read = readDossier({ files: { ...filesOf(sound), [OTHER]: structuredClone(JSON.parse(shape)) } });
    return "refusal" in read ? read.refusal.message : "";
  },
  "a saved view in storage": async (shape) => {
    const store = createStore("parley-saved", "views");
    await clear(store);
    await set(
      "a",
      {
        schema: "parley-saved/1",
        id: "a",
        name: "A",
        view: JSON.parse(shape),
        dossier: "d",
        asOf: "2025-12-29",
        savedAt: "2026-01-05T10:00:00Z",
        place: 1,
      },
      store,
    );
    return (await openSaved().read()).faults.join();
  },
  "a briefing in storage": async (shape) => {
    const store = createStore("parley-briefings", "briefings");
    await clear(store);
    await set(
      "a",
      JSON.parse(
        inside(
          '{"schema":"parley-briefing/1","id":"a","title":"A","seconds":null,"savedAt":"2026-01-05T10:00:00Z","revision":"r","scenes":[]}',
          shape,
        ),
      ),
      store,
    );
    return (await openBriefings().read()).faults.join();
  },
};

function faultsOf(text: string): string {
  const parsed = parseDossier({ ...filesOf(sound), [OTHER]: text });
  return parsed.ok ? "" : parsed.faults.map(faultText).join("\n");
}

/** As it comes by a port: a copy, and the answer that names what was not taken. */
function message(payload: string): string {
  const read = readMessage(structuredClone({ parley: 1, type: "setView", payload: JSON.parse(payload) }), TO_EMBED);
  if (!read || "refusal" in read) return read ? read.refusal.message : "";
  const change = readChange({ party: ["ru"] }, isRecord(read.message.payload) ? read.message.payload : {}, 0);
  if ("refusal" in change) return change.refusal.message;
  return JSON.stringify(change.view) === '{"party":["ru"]}' ? change.dropped.join() : "";
}

describe("keys that are parts of every object", () => {
  it.each(Object.entries(DOORS))("change nothing and are named by %s [contract 1.11, 2.18]", async (door, says) => {
    const unnamed: string[] = [];
    for (const shape of SHAPES) if (!NAMED.test(await says(shape))) unnamed.push(shape);
    console.log(`figure: prototype keys at ${door} | ${SHAPES.length} | ${unnamed.length}`);
    expect(unnamed).toEqual([]);
    expect(describeAll()).toBe(before);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(SHAPES.length).toBeGreaterThanOrEqual(60);
  });
});
