/** Whether this is a panel in somebody else's page: it takes no files and keeps nothing [contract 4.14]. */
export function inEmbed(): boolean {
  return document.documentElement.dataset.mode === "embed";
}
