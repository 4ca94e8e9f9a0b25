/** Made by scripts/sources-plugin.ts: texts of articles by their hash; none unless the app is built with PARLEY_SOURCES. */
declare module "virtual:sources" {
  const texts: Readonly<Record<string, string>>;
  export default texts;
}
