import type { ReactNode } from "react";
import { lookOf, wordsOf } from "./letters";

/** A text of the dossier with the words that were meant marked; `words` as they look (letters.ts). */
export function Marked({ text, words }: { readonly text: string; readonly words: ReadonlySet<string> }) {
  const parts: ReactNode[] = [];
  let done = 0;
  for (const { word, at } of wordsOf(text)) {
    if (!words.has(lookOf(word))) continue;
    parts.push(text.slice(done, at), <mark key={at}>{word}</mark>);
    done = at + word.length;
  }
  return (
    <bdi>
      {parts}
      {text.slice(done)}
    </bdi>
  );
}
