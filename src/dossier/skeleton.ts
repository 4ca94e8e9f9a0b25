import confusables from "./confusables.json";

/** The same for texts that look the same: each sign as the one that it is taken for, without what is not seen at all. */
export function skeleton(text: string): string {
  let like = "";
  for (const sign of text.normalize("NFD").replace(UNSEEN, ""))
    for (const plain of LIKE.has(sign) ? sign : sign.normalize("NFKD")) like += LIKE.get(plain) ?? plain;
  return like.normalize("NFKD");
}

const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}\u2800]/gu;

const LIKE: ReadonlyMap<string, string> = new Map(
  Object.entries(confusables).flatMap(([like, signs]) => [...signs].map((sign) => [sign, like] as const)),
);
