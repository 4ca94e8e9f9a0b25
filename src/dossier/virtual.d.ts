/** Made by scripts/dossier-plugin.ts from the files of `data/`. */
declare module "virtual:dossier" {
  const dossier: import("./types").Dossier;
  export default dossier;
}
