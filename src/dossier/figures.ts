/** A whole number as it stands on screen: 999, 1,000, 412,000 [contract 3.15]. */
export function figure(n: number): string {
  return `${n}`.replace(THOUSANDS, ",");
}

/** Before each three digits up to the end. `toLocaleString` makes its tables anew where another language was asked for in between. */
const THOUSANDS = /\B(?=(\d{3})+$)/g;
