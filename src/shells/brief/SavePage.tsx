import { useContext, useEffect, useState } from "react";
import { hostOf } from "../../dossier/from";
import type { Briefing } from "../../dossier/types";
import { useDossier } from "../../panels/RowsContext";
import { singleKeysOn } from "../singleKeys";
import { isTextField } from "../undoKeys";
import { Home } from "./home";

/** Milliseconds that it is told for. */
const TOLD = 8000;

/** `S` saves the briefing as one HTML file (docs/contract.md, section 8) and tells what came of it. */
export function SavePage({ briefing }: { readonly briefing: Briefing }) {
  const dossier = useDossier();
  const here = useContext(Home) === "";
  const [told, tell] = useState<string | null>(null);
  useEffect(() => {
    const save = async () => {
      if (!here) return tell("This page is the file: it can be copied and sent as it is.");
      if (dossier.from)
        return tell(
          `Nothing was saved. Such a file holds the dossier that comes with Parley, and this one is from ${hostOf(dossier.from)}.`,
        );
      try {
        const { saveBriefingPage } = await import("../../io/briefingPage");
        await saveBriefingPage(briefing, dossier);
        tell("Saved as one HTML file, which opens without a network.");
      } catch (error) {
        tell(`Nothing was saved. ${error instanceof Error ? error.message : ""}`);
      }
    };
    const onKey = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, defaultPrevented, target } = event;
      if (key.toLowerCase() !== "s" || ctrlKey || metaKey || altKey || defaultPrevented) return;
      if (isTextField(target) || !singleKeysOn() || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      void save();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [briefing, dossier, here]);
  useEffect(() => {
    if (told === null) return undefined;
    const timer = setTimeout(() => tell(null), TOLD);
    return () => clearTimeout(timer);
  }, [told]);
  return (
    <p className="brief-saved" role="status">
      {told}
    </p>
  );
}
