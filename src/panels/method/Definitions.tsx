import { Crosswalk } from "./Crosswalk";
import type { Facts } from "./facts";
import { HEDGED, WITHHOLDING } from "./ownTerms";
import { Section } from "./Section";
import { Filterable, Listed } from "./Terms";

/** Every term of the codebook with its definition and how often it was used. */
export function Definitions(facts: Facts) {
  const { codebook } = facts.dossier;
  return (
    <>
      <Section id="definitions">
        <p>
          A coding is one stretch of one article in which one source takes one stance on one issue, or in which the
          article's own voice reports one event. These are the words that codings are made of. “In view” is what the
          filters leave, “in all” the whole dossier. A click on a name filters by it, a second click takes the filter
          away.
        </p>
      </Section>
      <Section id="kinds">
        <Filterable {...facts} terms={codebook.kinds} vocabulary="kinds" facet="kind" />
      </Section>
      <Section id="parties">
        <Filterable {...facts} terms={codebook.parties} vocabulary="parties" facet="party" />
      </Section>
      <Section id="issues">
        <p>Each issue is one proposition, so that a stance towards it has one meaning.</p>
        <Filterable {...facts} terms={codebook.issues} vocabulary="issues" facet="issue" />
      </Section>
      <Section id="stances">
        <p>
          Where there is no coding, the issue is not mentioned, and that is not zero. Where one source both affirms and
          denies, the cell is mixed and shows both.
        </p>
        <Filterable {...facts} terms={codebook.stances} vocabulary="stances" facet="stance" />
        <Listed {...facts} terms={WITHHOLDING} vocabulary="withholding" name="How somebody withholds" />
        <Filterable {...facts} terms={HEDGED} vocabulary="hedged" facet="hedged" />
      </Section>
      <Section id="stages">
        <p>
          An ordered scale of how far a source says the talks have come, the furthest stage on top. A stage is a claim
          by its source, not a fact. It is never averaged, and never drawn on through time that is not covered.
        </p>
        <Filterable {...facts} terms={codebook.stages.toReversed()} vocabulary="stages" facet="rung" ladder />
        <Crosswalk codebook={codebook} />
      </Section>
      <Section id="directions">
        <p>Every coding that claims a stage says in which direction.</p>
        <Listed {...facts} terms={codebook.directions} vocabulary="directions" />
      </Section>
      <Section id="tracks">
        <p>And between whom.</p>
        <Filterable {...facts} terms={codebook.tracks} vocabulary="tracks" facet="track" />
      </Section>
      <Section id="venueRoles">
        <p>
          A venue is a place where a meeting about the war, or of these leaders, was or may be held. A continent is
          none, nor is a place where somebody merely spoke. These are mentions of places, not codings.
        </p>
        <Listed {...facts} terms={codebook.venueRoles} vocabulary="venueRoles" />
      </Section>
      <Section id="linkTypes">
        <p>
          A link joins two codings, with a reason of one line. Who codes makes it, and no program: two stances that
          differ are not yet a contradiction. A contradiction must join one that affirms with one that denies on the
          same issue, or the dossier is refused.
        </p>
        <Listed {...facts} terms={codebook.linkTypes} vocabulary="linkTypes" />
      </Section>
    </>
  );
}
