import { useSyncExternalStore } from "react";
import type { Size } from "./sync/wire";

/** The size of this window, in CSS pixels. The same object while it is the same. */
export function useWindowSize(): Size {
  return useSyncExternalStore(onResize, sizeNow);
}

let size: Size = { width: 0, height: 0 };

function sizeNow(): Size {
  if (size.width !== innerWidth || size.height !== innerHeight) size = { width: innerWidth, height: innerHeight };
  return size;
}

function onResize(listener: () => void): () => void {
  addEventListener("resize", listener);
  return () => removeEventListener("resize", listener);
}
