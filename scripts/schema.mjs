#!/usr/bin/env node
// Writes the JSON Schema of the dossier files into public/schema: npm run schema
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sourceModule } from "./source-module.mjs";

const folder = join("public", "schema");
const { jsonSchemas } = await sourceModule("scripts/json-schemas.ts");
const schemas = jsonSchemas();
mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) if (!schemas.has(name)) rmSync(join(folder, name));
for (const [name, text] of schemas) writeFileSync(join(folder, name), text);
console.log(`${folder}: ${[...schemas.keys()].join(", ")}`);
