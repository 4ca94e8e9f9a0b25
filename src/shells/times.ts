import { formatDay } from "../dossier/days";

/** An ISO 8601 time: "23 Nov 2026, 13:45 UTC". */
export function timeInWords(time: string): string {
  const iso = new Date(time).toISOString();
  return `${formatDay(iso.slice(0, 10))}, ${iso.slice(11, 16)} UTC`;
}
