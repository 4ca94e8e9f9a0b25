import { useEffect, useState } from "react";

/** Two frames, in milliseconds. */
const LATER = 32;

/** False until what is there at once has been painted: what loads beside it would take its turn. */
export function useDrawn(): boolean {
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    const timer = setTimeout(setDrawn, LATER, true);
    return () => clearTimeout(timer);
  }, []);
  return drawn;
}
