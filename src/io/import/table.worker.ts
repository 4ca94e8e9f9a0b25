/** Reads tables of codings and events in a thread of its own, and what this browser keeps. */
import { runTable } from "./run";
import { type Ask, service } from "./service";

const answer = service(
  (picked, plan, known, tell) => {
    if (plan.kind === "dossier") throw new Error("A dossier is read by its own thread.");
    return runTable(picked[0]!.file, plan, known, tell);
  },
  (told, transfer = []) => postMessage(told, { transfer }),
);

addEventListener("message", ({ data }: MessageEvent<Ask>) => void answer(data));
