/** In a page: a table of made-up codings as CSV is brought in as the dialog does it, and the page's long tasks are watched. */
import { guess } from "../../src/io/import/plan.ts";
import { openImporter } from "../../src/io/import/thread.ts";
import { synthetic } from "./synthetic.mjs";

const HEADS = "speaker,party,issue,stance,withholding,hedged,rung,track,reported,said,outlet,article_title,paraphrase";
const PIECE = 5_000;

globalThis.bench = {
  async importing(rows) {
    const { dossier, file } = fileOf(rows);
    const { id, codebook, actors, outlets, places } = dossier;
    const tasks = [];
    const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
    observer.observe({ type: "longtask" });
    const importer = openImporter();
    const picked = [{ path: file.name, file }];
    const began = performance.now();
    const look = await importer.look(picked);
    if (look.kind !== "table") throw new Error(look.why ?? `The file was taken for a ${look.kind}.`);
    const known = { id, codebook, actors, outlets, places };
    const checked = await importer.read(picked, guess(look.format, look.columns), known, () => {});
    const read = performance.now();
    if (checked.sound < checked.rows) throw new Error(`${checked.rows - checked.sound} rows were refused`);
    const { indexed } = await importer.take("Made up", false, () => {});
    const ended = performance.now();
    // Long tasks are told of a while after they end.
    await new Promise((done) => setTimeout(done, 500));
    observer.disconnect();
    importer.end();
    const longest = Math.max(0, ...tasks.filter((task) => task.startTime >= began).map(({ duration }) => duration));
    return {
      bytes: file.size,
      read: read - began,
      whole: ended - began,
      longest,
      sound: checked.sound,
      there: !!indexed,
    };
  },
};

function fileOf(rows) {
  const { dossier, rows: all } = synthetic(rows);
  const party = new Map(dossier.actors.map(({ id, party }) => [id, party]));
  const rungs = dossier.codebook.stages.map(({ id }) => id);
  const parts = [`${HEADS}\n`];
  let lines = "";
  let count = 0;
  for (const { coding, article } of all()) {
    const { speaker, issue, stance, withholding, hedged, said, paraphrase } = coding;
    // What is withheld has a rung, so it is not the lowest, which is none.
    const stage = stance === "withholds" && coding.stage?.rung === 0 ? null : coding.stage;
    if (speaker === null) continue;
    const cells = [speaker, party.get(speaker), issue, stance, withholding, hedged ? "yes" : "no"];
    cells.push(
      stage && rungs[stage.rung],
      stage?.track,
      article.reported,
      said,
      article.outlet,
      article.title,
      paraphrase,
    );
    lines += `${cells.join()}\n`;
    if (++count % PIECE === 0) {
      parts.push(lines);
      lines = "";
    }
  }
  return { dossier, file: new File([...parts, lines], "codings.csv") };
}
