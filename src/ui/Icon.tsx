const SHAPES = {
  rows: "M2 4h12M2 8h8.5M2 12h5",
  table: "M2 3h12v10H2zM2 6.5h12M2 9.75h12M6.5 3v10",
  enlarge: "M9.5 2.5h4v4M13.5 2.5 9 7M6.5 13.5h-4v-4M2.5 13.5 7 9",
  shrink: "M13.5 6.5h-4v-4M9.5 6.5 14 2M2.5 9.5h4v4M6.5 9.5 2 14",
} as const;

/** A small sign beside or instead of a button's word; the word stays its accessible name. */
export function Icon({ shape }: { readonly shape: keyof typeof SHAPES }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
    >
      <path d={SHAPES[shape]} />
    </svg>
  );
}
