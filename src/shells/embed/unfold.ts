/** Resolves to the height once it is painted. */
export async function unfold(): Promise<number> {
  await painted();
  return Math.ceil(document.getElementById("app")?.getBoundingClientRect().height ?? 0);
}

/** After the next picture; in a page that is not shown there is none, so it does not wait for ever. */
function painted(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, 250);
  });
}
