import type { Names } from "../dossier/names";
import type { Article, VenueMention } from "../dossier/types";

/** A venue pin may name one mention instead of a place [contract 2.5]. */
export function mentionOf(
  id: string,
  { articles, places }: Names,
): { readonly mention: VenueMention; readonly article: Article } | null {
  if (places.has(id)) return null;
  for (const article of articles.values()) {
    const mention = article.venues.find((one) => one.id === id);
    if (mention) return { mention, article };
  }
  return null;
}
