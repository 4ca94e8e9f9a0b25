import { useCallback, useEffect, useState } from "react";
import type { Article } from "../../dossier/types";
import { type Given, readText } from "../../io/textFiles";
import {
  forgetAllTexts,
  forgetText,
  keepText,
  keptTexts,
  onTextsChange,
  type Version,
  versionOf,
} from "../../io/texts";

/** The texts that are here, by article id. */
export function useVersions(articles: readonly Article[]): ReadonlyMap<string, Version> {
  const [versions, setVersions] = useState<ReadonlyMap<string, Version>>(new Map());
  useEffect(() => {
    let asked = 0;
    const load = async () => {
      asked += 1;
      const turn = asked;
      const found = await Promise.all(articles.map(async (article) => [article.id, await versionOf(article)] as const));
      // Of several readings the last one tells what is here, whichever ends last.
      if (turn === asked)
        setVersions(new Map(found.flatMap(([id, version]) => (version ? [[id, version] as const] : []))));
    };
    void load();
    const end = onTextsChange(() => void load());
    return () => {
      asked = -1;
      end();
    };
  }, [articles]);
  return versions;
}

/** A text that is nobody's as it is, and the articles that it may be another version of. */
interface Offer extends Given {
  readonly candidates: readonly Article[];
}

export interface Texts {
  readonly messages: readonly string[];
  readonly offers: readonly Offer[];
  readonly take: (files: readonly File[]) => void;
  readonly use: (offer: Offer, article: Article) => void;
  readonly decline: (offer: Offer) => void;
  readonly remove: (article: Article) => void;
  readonly removeAll: () => void;
}

/** So many files are read at a time: a folder that was dropped by mistake may have any number. */
export const MOST_FILES = 100;

/** What comes of the files that somebody gives. */
export function useTexts(articles: readonly Article[]): Texts {
  const [messages, setMessages] = useState<readonly string[]>([]);
  const [offers, setOffers] = useState<readonly Offer[]>([]);
  useEffect(() => {
    void keptTexts().then(({ unreadable, newer }) => {
      if (unreadable > 0) setMessages((old) => [...old, leftWords(unreadable, "cannot be read here and")]);
      if (newer > 0) setMessages((old) => [...old, leftWords(newer, NEWER)]);
    });
  }, []);

  const take = useCallback(
    (files: readonly File[]) => {
      void (async () => {
        const told: string[] = [];
        const open: Offer[] = [];
        for (const file of files.slice(0, MOST_FILES)) {
          const reading = await readText(file, articles);
          if (reading.kind === "refused") told.push(reading.reason);
          else if (reading.kind === "differs") open.push({ ...reading.given, candidates: reading.candidates });
          else told.push(await keep(reading.article, reading.given));
        }
        if (files.length > MOST_FILES) told.push(`Only the first ${MOST_FILES} of ${files.length} files were read.`);
        setMessages([...new Set(told)]);
        setOffers(open);
      })();
    },
    [articles],
  );
  const decline = (offer: Offer) => setOffers((old) => old.filter((one) => one !== offer));
  return {
    messages,
    offers,
    take,
    decline,
    use: (offer, article) => {
      decline(offer);
      void keep(article, offer).then((told) => setMessages([told]));
    },
    remove: (article) => {
      void forgetText(article).then((gone) =>
        setMessages([gone ? `The text of “${article.title}” was removed.` : NOT_REMOVED]),
      );
    },
    removeAll: () => {
      void forgetAllTexts().then((left) => {
        if (left === null) setMessages([NOT_REMOVED]);
        else if (left === 0) setMessages(["All texts were removed from this browser."]);
        else setMessages(["All other texts were removed from this browser.", leftWords(left, NEWER)]);
      });
    },
  };
}

const NOT_REMOVED = "This browser does not let its storage be changed, so nothing was removed from it.";

async function keep(article: Article, { file, text, sha256 }: Given): Promise<string> {
  const place = await keepText(article, { file, text, sha256 });
  const what = sha256 === article.source.sha256 ? "is the text" : "is used, although it differs, as the text";
  return `“${file}” ${what} of “${article.title}”: ${WHERE[place]}.`;
}

const WHERE = {
  browser: "kept in this browser only",
  visit: "this browser keeps nothing now, so it is here until you close the page",
  newer:
    "this browser keeps one made by a newer version of Parley in its place, so it is here until you close the page",
} as const;

const NEWER = "was made by a newer version of Parley and";

/** "2 texts that this browser keeps were made by … and are left as they are." */
function leftWords(n: number, why: string): string {
  if (n === 1) return `1 text that this browser keeps ${why} is left as it is.`;
  return `${n} texts that this browser keeps ${why.replace(/^was/, "were")} are left as they are.`;
}
