import { formatDay } from "../../dossier/edtf";
import type { Dossier } from "../../dossier/types";
import { ThemeButton } from "./ThemeButton";

interface HeadProps {
  readonly dossier: Dossier;
  readonly filters: boolean;
  readonly evidence: boolean;
  readonly onFilters: () => void;
  readonly onEvidence: () => void;
}

/** What this is, as of when, and where else it can be used. */
export default function Head({ dossier, filters, evidence, onFilters, onEvidence }: HeadProps) {
  return (
    <>
      <p className="explore-asof">
        {dossier.title} · as of {formatDay(dossier.asOf)} · {dossier.articles.length} articles
      </p>
      <button type="button" aria-expanded={filters} aria-controls="side-filters" onClick={onFilters}>
        {filters ? "Hide filters" : "Show filters"}
      </button>
      <button type="button" aria-expanded={evidence} aria-controls="side-evidence" onClick={onEvidence}>
        {evidence ? "Hide evidence" : "Show evidence"}
      </button>
      <nav aria-label="Ways to use Parley">
        <span aria-current="page">Explore</span>
        <a href="#mode=brief">Brief</a>
      </nav>
      <ThemeButton />
    </>
  );
}
