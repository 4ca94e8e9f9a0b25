declare module "virtual:embeds" {
  /** Draws a panel into the page. */
  const embeds: Record<import("./options").EmbedPanel, () => Promise<unknown>>;
  export default embeds;
}
