import { MONTHS } from "./days";
import { type Parts, parseEdtf, partsOf } from "./edtf";

const MARKS: Readonly<Record<string, string>> = { "?": "probably ", "~": "about ", "%": "probably about " };

/**
 * A date in plain English: "9 Feb 2025", "Nov 2024", "Feb or Mar 2025", "about 2022", "probably 9 or 10 Feb 2025". A text
 * that is no date comes back as it is.
 */
export function formatEdtf(text: string): string {
  const known = said.get(text);
  if (known !== undefined) return known;
  if (said.size >= REMEMBERED) said.clear();
  const words = wordsOf(text);
  said.set(text, words);
  return words;
}

/** The same few dates are said again with every click. */
const said = new Map<string, string>();
const REMEMBERED = 5000;

function wordsOf(text: string): string {
  if ("fault" in parseEdtf(text)) return text;
  const set = text.startsWith("[");
  const members = (set ? text.slice(1, -1).split(",") : text.split("/")).map(partsOf);
  const [first] = members;
  const alike = members.every(({ mark }) => mark === first?.mark);
  const shown = members.map((member, at) => {
    const words = formatParts(member, alike ? sharedTail(members, at) : "nothing");
    return alike ? words : markOf(member) + words;
  });
  const common = alike && first ? markOf(first) : "";
  return common + (set ? `${shown.slice(0, -1).join(", ")} or ${shown.at(-1)}` : shown.join(" to "));
}

type Tail = "nothing" | "year" | "month and year";

function markOf({ mark }: Parts): string {
  return MARKS[mark] ?? "";
}

function formatParts({ year, month, day }: Parts, leaveOut: Tail): string {
  const words = [
    day === null ? null : String(day),
    month === null || leaveOut === "month and year" ? null : MONTHS[month - 1],
    leaveOut === "nothing" ? String(year) : null,
  ];
  return words.filter((word) => word !== null).join(" ");
}

/** What a member need not say because the last one says it: "Feb or Mar 2025", "9 or 10 Feb 2025". */
function sharedTail(members: readonly Parts[], at: number): Tail {
  const last = members.at(-1);
  const member = members[at];
  if (!last || !member || at === members.length - 1 || member.month === null || last.month === null) return "nothing";
  if (members.some(({ year }) => year !== last.year)) return "nothing";
  const sameMonth = members.every(({ month, day }) => month === last.month && day !== null);
  return sameMonth ? "month and year" : "year";
}
