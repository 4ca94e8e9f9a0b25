/** The engine in a thread of its own: it is given a table once, then asked. */
import { dossierOf, openTable } from "../dossier/table";
import type { Dossier } from "../dossier/types";
import type { Placed } from "./answers";
import { createEngine, type Engine } from "./engine";
import type { Source } from "./ground";
import { indexing } from "./indexing";
import { partOf } from "./parts";
import { inSlices, pause } from "./slices";
import { sourceOf } from "./source";
import type { FromThread, Opening, Question, ToThread } from "./threaded";

let dossier: Dossier;
let source: Source;
let engine: Engine;
/** Questions in the order in which they came; one that is given up leaves. */
const waiting = new Map<number, Question>();
let answering = false;

addEventListener("message", ({ data }: MessageEvent<ToThread>) => {
  if ("open" in data) void open(data.open);
  else if ("drop" in data) waiting.delete(data.drop);
  else {
    waiting.set(data.id, data.question);
    if (!answering) void answerAll();
  }
});

async function open({ frame, heads, packed }: Opening): Promise<void> {
  try {
    const table = openTable(packed);
    dossier = dossierOf(frame, heads, table);
    const tell = (share: number) => postMessage({ share } satisfies FromThread);
    source = sourceOf(dossier, table, await inSlices(indexing(dossier, table, packed.texts.id), undefined, tell, 50));
    engine = createEngine(dossier, source);
    engine.rows({}).matched;
    postMessage({ id: 0, value: null } satisfies FromThread);
  } catch (error) {
    postMessage({ id: 0, fault: wordsOf(error) } satisfies FromThread);
  }
}

/** One question, then what has come meanwhile: so that what is given up is never answered. */
async function answerAll(): Promise<void> {
  answering = true;
  for (await pause(); waiting.size > 0; await pause()) {
    const [id, question] = waiting.entries().next().value!;
    waiting.delete(id);
    try {
      postMessage({ id, value: answer(question) } satisfies FromThread);
    } catch (error) {
      postMessage({ id, fault: wordsOf(error) } satisfies FromThread);
    }
  }
  answering = false;
}

function answer(question: Question): unknown {
  switch (question.kind) {
    case "part":
      return engine.rows(question.view).part(partOf(question.name));
    case "codings":
      return engine.codings(question.ids).map((one): Placed => ({ ...one, row: source.rowOf.get(one.coding.id)! }));
    case "article":
      return dossier.articles.find(({ id }) => id === question.article)?.codings ?? [];
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
