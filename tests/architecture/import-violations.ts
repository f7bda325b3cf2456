import { FOLDER_RULES, type FolderRule, MAY_IMPORT_COMPUTED, rowOf } from './folder-rules.ts';
import { folderOf, type Import, importsOf, isShipped, isTest, type Source, targetOf } from './source.ts';

/** Imports that the folder rules do not allow, one sentence each. */
export function importViolations(source: Source): string[] {
  return [...source.keys()].filter(isShipped).flatMap((path) => violationsIn(path, source.get(path) ?? ''));
}

function violationsIn(path: string, text: string): string[] {
  const folder = folderOf(path);
  const rule = folder === null ? undefined : FOLDER_RULES[rowOf(folder) ?? ''];
  if (folder === null || rule === undefined)
    return [`${path} lies in a folder without a rule in folder-rules.ts`];
  const violations = importsIn(path, text).map((one) => violationOf(path, folder, rule, one));
  return [...violations.filter((violation) => violation !== null), ...referenceViolations(path, text)];
}

/** A file of declarations holds nothing but types. */
function importsIn(path: string, text: string): Import[] {
  const imports = importsOf(text);
  return path.endsWith('.d.ts') ? imports.map((one) => ({ ...one, typeOnly: true })) : imports;
}

function violationOf(path: string, folder: string, rule: FolderRule, one: Import): string | null {
  if (one.specifier === null) return computedImportViolation(path);
  const target = targetOf(path, one.specifier);
  if (target === null) return packageViolation(path, rule, one.specifier, one.typeOnly);
  if (isTest(target)) return `${path} imports the test ${target}`;
  const to = folderOf(target);
  if (to === folder) return null;
  if (to === null) return `${path} imports ${target}, which is not part of src/`;
  const row = rowOf(to) ?? to;
  if (rule.folders.includes(row)) return null;
  if (rule.typesOf?.includes(row) !== true)
    return `${path} imports ${target}: ${folder} may not import ${to}`;
  return one.typeOnly
    ? null
    : `${path} imports ${target}: ${folder} may take only types of ${to}, by import type`;
}

function computedImportViolation(path: string): string | null {
  return MAY_IMPORT_COMPUTED.includes(path) ? null : `${path} has an import whose path is computed`;
}

function packageViolation(
  path: string,
  rule: FolderRule,
  specifier: string,
  typeOnly: boolean,
): string | null {
  const name = packageOf(specifier);
  if (rule.packages.includes(name)) return null;
  if (typeOnly && rule.typesOfPackages?.includes(name) === true) return null;
  return `${path} imports ${specifier}: ${name} is not a package of its folder`;
}

/** `node:` for what Node brings, else the name that a package is installed by. */
function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node:';
  const parts = specifier.split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

/** `/// <reference …>` gives a file other globals without an import. */
function referenceViolations(path: string, text: string): string[] {
  return /^\s*\/\/\/\s*<reference\b/m.test(text) ? [`${path} adds globals by a /// <reference>`] : [];
}
