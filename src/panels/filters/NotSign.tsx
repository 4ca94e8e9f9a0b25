/** A barred ring: leave out. */
export function NotSign() {
  return (
    <svg width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true" focusable="false">
      <path
        d="M-3.5 3.5L3.5-3.5M-5 0A5 5 0 1 0 5 0A5 5 0 1 0-5 0Z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
      />
    </svg>
  );
}
