import { formatEdtf } from "../../dossier/edtfWords";
import type { Names } from "../../dossier/names";
import type { Article, Coding } from "../../dossier/types";
import { fieldOf, type WordingField, type WordingReport } from "../../engine/wordings";
import { useHover } from "../../store/ViewContext";
import { StanceGlyph } from "../../ui/StanceGlyph";
import { onSharedScreen } from "../sharedScreen";
import type { Run } from "./differences";
import { Marked } from "./Marked";
import css from "./wordings.module.css";
import { articleName, FIELD_NAMES, fieldWords } from "./words";

interface ReportProps {
  /** From 1, as the others call it. */
  readonly number: number;
  readonly report: WordingReport;
  readonly coding: Coding;
  readonly article: Article;
  /** Null where it is not compared. */
  readonly quote: readonly Run[] | null;
  /** Runs, or the bare text where it is not compared; null where this browser has it not. */
  readonly passage: readonly Run[] | string | null;
  /** Whether any report's passage is here. */
  readonly passages: boolean;
  /** In which the reports are not the same, besides the quoted words. */
  readonly fields: readonly WordingField[];
  readonly quotesDiffer: boolean;
  readonly pinned: boolean;
  readonly names: Names;
  readonly onPin: (coding: string) => void;
  readonly onPoint: (codings: readonly string[] | null) => void;
}

/** One report: in whose words, and everything that it says of the utterance, each in a row that the others share. */
export function Report(props: ReportProps) {
  const { number, report, coding, article, quote, passage, passages, fields, quotesDiffer, pinned, names } = props;
  const { onPin, onPoint } = props;
  const shared = onSharedScreen();
  const pointed = useHover((hover) => hover?.kind === "coding" && hover.ids.includes(coding.id));
  const label = `${articleName(article, names)}, ${formatEdtf(article.reported)}`;
  return (
    <article
      className={css.report}
      aria-label={`Report ${number}: ${label}`}
      data-pinned={pinned || undefined}
      data-pointed={pointed || undefined}
      onPointerEnter={() => onPoint([coding.id])}
      onPointerLeave={() => onPoint(null)}
    >
      <h4>
        <button
          type="button"
          className="plain"
          aria-pressed={pinned}
          title={pinned ? "Unpin" : "Pin this report: the evidence shows it"}
          onClick={() => onPin(coding.id)}
        >
          {number} · {label}
        </button>
        {!report.shown && <span className={css.small}> outside the present filters</span>}
      </h4>
      {coding.quote === null && shared ? null : (
        <Field name={FIELD_NAMES.quote} differs={quotesDiffer}>
          {coding.quote === null ? (
            <span className={css.lacking}>no words quoted</span>
          ) : (
            <q lang={article.language}>
              <Marked text={quote ?? coding.quote} />
            </q>
          )}
          {coding.quote !== null && quote === null && (
            <span className={css.small}> in another language, not compared</span>
          )}
        </Field>
      )}
      {passages && (
        <Field name="Passage in the article">
          {passage === null ? (
            <span className={css.lacking}>this article is not here</span>
          ) : (
            <span lang={article.language} className={css.passage}>
              <Marked text={passage} />
            </span>
          )}
        </Field>
      )}
      {(coding.quote === null || !shared) && (
        <Field name={shared ? "No words quoted; our words" : "Our words"}>
          <bdi className={css.ours}>{coding.paraphrase}</bdi>
        </Field>
      )}
      {fields.map((field) => (
        <Field key={field} name={FIELD_NAMES[field]} differs>
          {field === "stance" && coding.stance !== null && (
            <>
              <StanceGlyph stance={coding.stance} ignorance={coding.withholding === "ignorance"} tile size={14} />{" "}
            </>
          )}
          <bdi className={fieldOf(coding, field) === null ? css.lacking : undefined}>
            {fieldWords(coding, field, names)}
          </bdi>
        </Field>
      ))}
    </article>
  );
}

interface FieldProps {
  readonly name: string;
  readonly differs?: boolean;
  readonly children: React.ReactNode;
}

function Field({ name, differs = false, children }: FieldProps) {
  return (
    <div className={css.field} data-item="" data-differs={differs || undefined}>
      <p className={css.name}>
        {name}
        {differs && " · differs"}
      </p>
      <p>{children}</p>
    </div>
  );
}
