/** A reader of CSV that takes nothing but RFC 4180, written for the tests so that the writer is not judged by itself. */

export interface Field {
  readonly text: string;
  readonly quoted: boolean;
}

/** The records of a text. Throws at the first character that the RFC does not allow. */
export function readCsv(text: string): Field[][] {
  const records: Field[][] = [];
  let record: Field[] = [];
  let at = 0;
  while (at < text.length) {
    const quoted = text[at] === '"';
    let value = "";
    if (quoted) {
      at += 1;
      for (;;) {
        const end = text.indexOf('"', at);
        if (end < 0) throw new Error("A quote is not closed");
        value += text.slice(at, end);
        at = end + 1;
        if (text[at] !== '"') break;
        value += '"';
        at += 1;
      }
    } else {
      const end = /[",\r\n]|$/.exec(text.slice(at))!.index + at;
      value = text.slice(at, end);
      at = end;
    }
    record.push({ text: value, quoted });
    if (text[at] === ",") {
      at += 1;
      if (at === text.length) record.push({ text: "", quoted: false });
    } else if (text.startsWith("\r\n", at) || at === text.length) {
      at += 2;
      records.push(record);
      record = [];
    } else throw new Error(`Not allowed at ${at}: ${JSON.stringify(text[at])}`);
  }
  return records;
}
