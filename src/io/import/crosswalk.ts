import { type Codebook, RUNGS } from "../../dossier/types";

/**
 * The rung of each code of CAMEO or PLOVER by the codebook's crosswalks (its rule 6.2). A code that stands at several rungs
 * has the lowest: more is not said by it. What stands there with a remark, like `AGREE (future)`, is no code.
 */
export function crosswalk({ stages }: Codebook, scheme: "cameo" | "plover"): ReadonlyMap<string, number> {
  const rungs = new Map<string, number>();
  for (const stage of stages) {
    const rung = (RUNGS as readonly string[]).indexOf(stage.id);
    for (const code of (stage.crosswalk[scheme] ?? "").split(/[,;]\s*/).flatMap(codesOf))
      if (!rungs.has(code)) rungs.set(code, rung);
  }
  return rungs;
}

/** `042–044` is three codes. */
function codesOf(text: string): readonly string[] {
  const range = /^(\d+)\s*[–-]\s*(\d+)$/.exec(text.trim());
  if (!range) return CODE.test(text.trim()) ? [text.trim()] : [];
  const [first, last] = [Number(range[1]), Number(range[2])];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) =>
    String(first + at).padStart(range[1]!.length, "0"),
  );
}

const CODE = /^(\d{2,4}|[A-Z]+(-[a-z-]+)?)$/;

/** What a code means, where its own words are short: CAMEO's roots and the codes that the crosswalk names, PLOVER's types. */
export function codeName(code: string): string {
  return NAMES[code] ?? NAMES[code.slice(0, 3)] ?? NAMES[code.slice(0, 2)] ?? code.toLowerCase().replace("-", ", ");
}

const NAMES: Readonly<Record<string, string>> = {
  "01": "public statement",
  "02": "appeal",
  "026": "appeal to meet or negotiate",
  "03": "intent to cooperate",
  "036": "intent to meet or negotiate",
  "037": "intent to settle a dispute",
  "04": "consult",
  "041": "discuss by telephone",
  "042": "make a visit",
  "043": "host a visit",
  "044": "meet at a third place",
  "046": "negotiate",
  "05": "diplomatic cooperation",
  "057": "sign a formal agreement",
  "06": "material cooperation",
  "07": "provide aid",
  "08": "yield",
  "087": "de-escalate militarily",
  "09": "investigate",
  "10": "demand",
  "11": "disapprove",
  "12": "reject",
  "125": "reject a proposal to meet or negotiate",
  "13": "threaten",
  "134": "threaten to halt negotiations",
  "14": "protest",
  "15": "show of force",
  "16": "reduce relations",
  "164": "halt negotiations",
  "17": "coerce",
  "18": "assault",
  "19": "fight",
  "20": "mass violence",
};
