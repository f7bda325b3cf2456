import { ARROWS, type Arrow, MAY_IMPORT_COMPUTED, rowOf } from './arrows.ts';
import { folderOf, type Import, importsOf, isShipped, isTest, type Source, targetOf } from './source.ts';

/** Imports that the arrow table does not allow, one sentence each. */
export function wallFaults(source: Source): string[] {
  return [...source.keys()].filter(isShipped).flatMap((path) => faultsIn(path, source.get(path) ?? ''));
}

function faultsIn(path: string, text: string): string[] {
  const folder = folderOf(path);
  const arrow = folder === null ? undefined : ARROWS[rowOf(folder) ?? ''];
  if (folder === null || arrow === undefined)
    return [`${path} lies in a folder that the arrow table does not name`];
  const faults = importsIn(path, text).map((one) => faultOf(path, folder, arrow, one));
  return [...faults.filter((fault) => fault !== null), ...referenceFaults(path, text)];
}

/** A file of declarations holds nothing but types. */
function importsIn(path: string, text: string): Import[] {
  const imports = importsOf(text);
  return path.endsWith('.d.ts') ? imports.map((one) => ({ ...one, typeOnly: true })) : imports;
}

function faultOf(path: string, folder: string, arrow: Arrow, one: Import): string | null {
  if (one.specifier === null) return computedFault(path);
  const target = targetOf(path, one.specifier);
  if (target === null) return packageFault(path, arrow, one.specifier, one.typeOnly);
  if (isTest(target)) return `${path} imports the test ${target}`;
  const to = folderOf(target);
  if (to === folder) return null;
  if (to === null) return `${path} imports ${target}, which is not part of src/`;
  const row = rowOf(to) ?? to;
  if (arrow.folders.includes(row)) return null;
  if (arrow.typesOf?.includes(row) !== true)
    return `${path} imports ${target}: ${folder} may not import ${to}`;
  return one.typeOnly
    ? null
    : `${path} imports ${target}: ${folder} may take only types of ${to}, by import type`;
}

function computedFault(path: string): string | null {
  return MAY_IMPORT_COMPUTED.includes(path) ? null : `${path} imports what is only known when it runs`;
}

function packageFault(path: string, arrow: Arrow, specifier: string, typeOnly: boolean): string | null {
  const name = packageOf(specifier);
  if (arrow.packages.includes(name)) return null;
  if (typeOnly && arrow.typesOfPackages?.includes(name) === true) return null;
  return `${path} imports ${specifier}: ${name} is no package of its folder`;
}

/** `node:` for what Node brings, else the name that a package is installed by. */
function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node:';
  const parts = specifier.split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

/** `/// <reference …>` gives a file the globals of another world past every import. */
function referenceFaults(path: string, text: string): string[] {
  return /^\s*\/\/\/\s*<reference\b/m.test(text) ? [`${path} widens its world by a /// <reference>`] : [];
}
