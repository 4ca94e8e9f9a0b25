import { useEffect, useState } from "react";
import type { Located } from "../../engine/columns";
import { onTextsChange, textOf } from "../../io/texts";

/** The passages of codings, by id, where this browser has the article's text. */
export type Stretches = ReadonlyMap<string, string>;

const NONE: Stretches = new Map();

/** Those of the codings that are asked for: none at first, and again whenever a text comes or goes. */
export function useStretches(codings: readonly Located[]): Stretches {
  const [stretches, setStretches] = useState(NONE);
  useEffect(() => {
    let asked = 0;
    const read = () => {
      asked += 1;
      const turn = asked;
      // Of several readings the last one tells what is here, whichever ends last.
      stretchesOf(codings).then(
        (found) => turn === asked && setStretches(found),
        () => turn === asked && setStretches(NONE),
      );
    };
    read();
    const stop = onTextsChange(read);
    return () => {
      asked = -1;
      stop();
    };
  }, [codings]);
  return stretches;
}

async function stretchesOf(codings: readonly Located[]): Promise<Stretches> {
  const found = await Promise.all(
    codings.map(async ({ coding, article }) => {
      const text = await textOf(article);
      // Offsets count code points [contract 1.5].
      return text === null ? [] : [[coding.id, [...text].slice(coding.start, coding.end).join("")] as const];
    }),
  );
  return new Map(found.flat());
}
