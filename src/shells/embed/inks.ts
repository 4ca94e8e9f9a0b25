import type { Payload } from "../../host/messages";

/** Sets the host's colours and font, or says why not. */
export function setInks(_inks: Payload, _scheme: string | undefined): string | null {
  return "Colours are not taken yet.";
}
