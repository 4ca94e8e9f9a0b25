import type { Names } from "../../dossier/names";
import { clauseName } from "../../panels/clauseName";
import { clausesOf } from "../../store/clauses";
import { sameView, type View } from "../../store/view";

/** How a View differs from the scene's own, each change in a few words: "chosen: Trump, Talks", "without Peskov", "by party". */
export function changesInWords(own: View, now: View, names: Names): readonly string[] {
  const wordsOf = (view: View) => clausesOf(view).map((clause) => clauseName(clause, view.axis ?? "said", names));
  const [before, after] = [wordsOf(own), wordsOf(now)];
  return [
    ...after.filter((words) => !before.includes(words)),
    ...before.filter((words) => !after.includes(words)).map((words) => `without ${words}`),
    ...CHOICES.flatMap(([key, wordOf]) => {
      const [was, is] = [wordOf(own), wordOf(now)];
      return key in own || key in now ? (was === is ? [] : [is]) : [];
    }),
    ...(sameView({ against: own.against ?? {} }, { against: now.against ?? {} }) ? [] : ["another comparison"]),
  ];
}

const CHOICES: readonly (readonly [keyof View, (view: View) => string])[] = [
  ["axis", ({ axis }) => `by date ${axis ?? "said"}`],
  ["rows", ({ rows }) => `by ${rows ?? "speaker"}`],
  ["count", ({ count }) => `counted in ${count ?? "codings"}`],
  ["sort", ({ sort }) => `sorted by ${sort ?? "party"}`],
  ["min", ({ min }) => (min === undefined ? "however few" : `at least ${min}`)],
];
