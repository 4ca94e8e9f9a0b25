import { count, figure } from "../../../dossier/figures";
import type { Names } from "../../../dossier/names";
import { LISTED, type Numbered, numbersInWords, type SceneEvidence } from "./appendix";
import { CodingLine, MentionLine } from "./EvidenceLine";
import css from "./handout.module.css";
import { BLOCK, type Part } from "./parts";

/** The evidence behind one scene, line by line. */
export function evidencePart({ scene, at, own, shared, around, of }: SceneEvidence, names: Names): Part {
  const title = (
    <>
      Evidence behind scene {at}: <bdi>{scene.headline}</bdi>
    </>
  );
  const lines = own.map((line) => lineOf(line, names));
  return {
    id: scene.id,
    blocks: lines,
    draw: (blocks, continued) => (
      <>
        <h2 className={css.partTitle}>
          {title}
          {continued && " (continued)"}
        </h2>
        {(shared.length > 0 || own.length === 0) && !continued && (
          <p className={css.shared}>{sharedWords(own, shared)}</p>
        )}
        {around.length > 0 && !continued && (
          <p className={css.shared}>
            {numbered(around)} {around.length === 1 ? "is" : "are"} of the scene’s filters, not of what it points out.
          </p>
        )}
        {of.length > 0 && !continued && (
          <p className={css.shared}>
            Of {of.map(figure).join(" and ")} lines of evidence the earliest are listed, up to {LISTED}.
          </p>
        )}
        {blocks.length > 0 && (
          <table className={css.lines}>
            <colgroup>
              <col className={css.numberColumn} />
              <col className={css.whoColumn} />
              <col />
              <col className={css.sourceColumn} />
            </colgroup>
            <thead>
              <tr>
                <th scope="col">No.</th>
                <th scope="col">Who, and when said</th>
                <th scope="col">What, as coded</th>
                <th scope="col">By way of whom, and article</th>
              </tr>
            </thead>
            <tbody>{blocks}</tbody>
          </table>
        )}
      </>
    ),
  };
}

function lineOf({ number, item }: Numbered, names: Names) {
  return (
    <tr key={number} {...BLOCK}>
      {item.kind === "coding" ? (
        <CodingLine number={number} {...item} names={names} />
      ) : (
        <MentionLine number={number} {...item} names={names} />
      )}
    </tr>
  );
}

function sharedWords(own: readonly Numbered[], shared: readonly number[]): string {
  if (shared.length === 0) return "No coding is in this scene.";
  const which = numbered(shared);
  return own.length === 0
    ? `Rests on ${which}, listed with earlier scenes.`
    : `Rests also on ${which}, listed with earlier scenes. New with this one: ${count(own.length, "line")}.`;
}

function numbered(numbers: readonly number[]): string {
  return `${numbers.length === 1 ? "No." : "Nos."} ${numbersInWords(numbers)}`;
}
