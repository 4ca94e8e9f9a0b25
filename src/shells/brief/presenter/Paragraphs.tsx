/** A text with a paragraph for each of its lines. */
export function Paragraphs({ text }: { readonly text: string }) {
  return text.split(/\n+/).map((line, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be the same
    <p key={at}>{line}</p>
  ));
}
