/** Why a dossier cannot be opened: a sentence for a person, and what is wrong in its files, one thing a line. */
export class OpeningFault extends Error {
  override readonly name = "OpeningFault";
  readonly lines: readonly string[];

  constructor(message: string, lines: readonly string[] = []) {
    super(message);
    this.lines = lines;
  }
}

/** How far an opening has come, in bytes; `total` is null where that is not known. */
export interface OpeningProgress {
  readonly title: string | null;
  readonly done: number;
  readonly total: number | null;
}

export interface OpeningOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: OpeningProgress) => void;
}
