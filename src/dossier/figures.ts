/** A whole number as it stands on screen: 999, 1,000, 412,000 [contract 3.15]. */
export function figure(n: number): string {
  return `${n}`.replace(THOUSANDS, ",");
}

/** "1 coding", "2 codings", "20,000 codings". */
export function count(n: number, noun: string): string {
  return `${figure(n)} ${noun}${n === 1 ? "" : "s"}`;
}

/** Before each three digits up to the end. `toLocaleString` makes its tables anew where another language was asked for in between. */
const THOUSANDS = /\B(?=(\d{3})+$)/g;
