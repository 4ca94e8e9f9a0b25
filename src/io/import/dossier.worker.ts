/** Reads the files of a dossier in a thread of its own; apart from table.worker.ts because it brings the validator. */
import { runDossier } from "./dossier";
import { type Ask, service } from "./service";

const answer = service(
  (picked, _, known, tell) => runDossier(picked, known, tell),
  (told, transfer = []) => postMessage(told, { transfer }),
);

addEventListener("message", ({ data }: MessageEvent<Ask>) => void answer(data));
