import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ServerManifest } from '../../http/manifest.ts';
import { type LoadOpenApi, OPENAPI_FILE } from '../../http/openapi-file.ts';
import { type LoadTemplate, templatePath, templatePaths } from '../../http/pages/page-template.ts';
import { SITE_PATH, type Site } from '../../http/site/site.ts';
import type { Migration } from '../../stores/migrations.ts';

// The build puts everything beside the bundle of this file.
const BUILD = fileURLToPath(new URL('.', import.meta.url));
const MIGRATIONS = join(BUILD, 'migrations');

/** Every `*.sql` file of a folder, by default those of this program, with its name. */
export function readMigrations(folder = MIGRATIONS): Migration[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .map((name) => ({ name, sql: readFileSync(join(folder, name), 'utf8') }));
}

/** What the build says of itself, beside the bundle of this file or in another folder. */
export async function readManifest(folder = BUILD): Promise<ServerManifest> {
  return JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
}

interface Build {
  readonly manifest: ServerManifest;
  readonly plainSite: Site;
  readonly loadTemplate: LoadTemplate;
  readonly loadOpenApi: LoadOpenApi;
}

/** What the build has written for the server into this folder, except for the migrations. */
export async function readBuild(folder: string): Promise<Build> {
  const manifest = await readManifest(folder);
  const openApi = new Uint8Array(await readFile(join(folder, OPENAPI_FILE)));
  return {
    manifest,
    plainSite: JSON.parse(await readFile(join(folder, SITE_PATH), 'utf8')),
    loadTemplate: await readTemplates(folder, manifest.languages),
    loadOpenApi: async () => openApi,
  };
}

/**
 * Reads all templates once, because a later build may replace their files while the server runs. They stay bytes, outside of the
 * heap, until a page is asked for.
 */
async function readTemplates(folder: string, languages: readonly string[]): Promise<LoadTemplate> {
  const reading = templatePaths(languages).map(
    async (path): Promise<[string, Buffer]> => [path, await readFile(join(folder, path))],
  );
  const templates = new Map(await Promise.all(reading));
  return async (page, language) => JSON.parse(String(templates.get(templatePath(page, language))));
}
