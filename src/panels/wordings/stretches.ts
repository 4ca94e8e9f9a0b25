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
    let wanted = true;
    const read = () =>
      stretchesOf(codings).then(
        (found) => wanted && setStretches(found),
        () => wanted && setStretches(NONE),
      );
    read();
    const stop = onTextsChange(read);
    return () => {
      wanted = false;
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
