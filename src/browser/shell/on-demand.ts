/**
 * Loads a script of this very build that only some visits need. Its path comes with the page, whose import map has the
 * browser hold it to its integrity hash. Rejects where it cannot be had; browsers may not ask for it again before a reload.
 */
export function loadOnDemand<Module>(path: string): Promise<Module> {
  return import(path) as Promise<Module>;
}
