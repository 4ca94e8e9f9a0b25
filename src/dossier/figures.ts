/** A number as it stands on screen: 999, 1,000, 412,000 [contract 3.15]. */
export function figure(n: number): string {
  return n < 1000 ? `${n}` : n.toLocaleString("en");
}
