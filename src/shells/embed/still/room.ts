/** Stands in for src/ui/box.ts where stills are drawn (scripts/stills.config.ts): nothing is measured there. */
import { createContext, useContext } from "react";
import type { Box } from "../../../ui/box";

export const Room = createContext<Box>({ width: 640, height: 360 });

/** The room that the picture is made for, whichever element asks. */
export function useBox(): Box {
  return useContext(Room);
}
