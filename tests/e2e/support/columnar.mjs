/** A made-up dossier of any size in Parquet files: the vocabularies, actors and places of `data/`, and codings of random words. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { putParquetFiles } from "../../../scripts/parquet-files.mjs";
import { sourceModule } from "../../../scripts/source-module.mjs";

const PER_ARTICLE = 20;
const WORDS = "talks date place side leader draft offer answer week round visit call paper term front line".split(" ");

/** Writes it into a folder; answers the bytes of each file. */
export async function made(rows, folder) {
  const { TableBuilder } = await sourceModule("src/dossier/tableBuilder.ts");
  const { openTable } = await sourceModule("src/dossier/table.ts");
  const read = (name) => JSON.parse(readFileSync(join("data", `${name}.json`), "utf8"));
  const [manifest, actors, outlets, places, codebook] = ["dossier", "actors", "outlets", "places", "codebook"].map(
    read,
  );
  const random = generator();
  const pick = (list) => list[Math.floor(random() * list.length)];
  const words = (most) => Array.from({ length: 4 + Math.floor(random() * (most - 4)) }, () => pick(WORDS)).join(" ");
  const builder = new TableBuilder();
  const speakers = actors.filter(({ kind }) => kind === "person" || kind === "body").map(({ id }) => id);
  for (let at = 0; at < rows / PER_ARTICLE; at++) {
    const day = new Date(Date.UTC(2015, 0, 1 + Math.floor((at * PER_ARTICLE * 3650) / rows)))
      .toISOString()
      .slice(0, 10);
    const article = builder.article({
      id: `${day}-article-${at}`,
      source: { file: `${at}.txt`, sha256: hex(random, 64), length: 10_000 },
      title: `About ${words(8)}`,
      outlet: pick(outlets).id,
      credits: [],
      language: "en",
      spellings: {},
      reported: day,
      dating: { basis: "explicit", reason: "It has a date." },
      boilerplate: [],
      anomalies: [],
      venues: [],
    });
    for (let no = 0; no < PER_ARTICLE && at * PER_ARTICLE + no < rows; no++) {
      const stance = pick(["affirms", "conditional", "denies", "withholds"]);
      builder.add(
        {
          id: `a${at}-${String(no + 1).padStart(2, "0")}`,
          start: 400 * no + Math.floor(random() * 100),
          end: 400 * no + 200 + Math.floor(random() * 200),
          kind: "statement",
          speaker: pick(speakers),
          actors: [],
          about: null,
          issue: pick(codebook.issues).id,
          stance,
          hedged: random() < 0.1,
          withholding: stance === "withholds" ? "refuses" : null,
          stage: random() < 0.3 ? { rung: Math.floor(random() * 9), direction: "holding", track: "us-ru" } : null,
          said: random() < 0.8 ? day : null,
          dating: random() < 0.8 ? { basis: "weekday", reason: `Said on that ${words(8)}.` } : null,
          window: null,
          via: random() < 0.4 ? [pick(outlets).id] : [],
          setting: random() < 0.3 ? words(6) : null,
          mode: "indirect",
          paraphrase: `He says: ${words(18)}`,
          quote: random() < 0.5 ? words(12) : null,
          utterance: null,
          note: random() < 0.1 ? words(20) : null,
          coder: "p1",
        },
        article,
        random() < 0.1 ? [pick(places).id] : [],
      );
    }
  }
  const { heads, table } = builder.done();
  const bytes = {};
  const put = (path, content) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
    bytes[path] = content.length;
  };
  const files = await putParquetFiles(heads, openTable(table), put);
  const json = (path, value) => put(path, `${JSON.stringify(value, null, 2)}\n`);
  const bare = actors.map((actor) => ({ ...actor, spellings: [] }));
  for (const [name, value] of Object.entries({ actors: bare, outlets, places, codebook, links: [] }))
    json(`${name}.json`, value);
  const { files: listed, ...about } = manifest;
  const asOf = "2025-02-20";
  json("dossier.json", {
    ...about,
    id: "made-up",
    title: "A made-up dossier",
    asOf,
    files: { ...listed, articles: [], briefings: [] },
    table: files,
  });
  return bytes;
}

function hex(random, length) {
  return Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join("");
}

/** Random numbers from 0 to 1, the same each time. */
function generator(seed = 7) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
