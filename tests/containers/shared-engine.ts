import type { TestProject } from 'vitest/node';
import { provideEngine } from '../../build/containers/engine.ts';
import { Docker } from './docker.ts';
import { makeSubstituteImages } from './substitute-images.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** What leads `docker` to the engine that all test files of this folder share. */
    engine: Readonly<Record<string, string>>;
  }
}

/** Vitest calls it before the first test file of this folder, and what it returns after the last. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { environment, isOwn, stop } = await provideEngine();
  project.provide('engine', environment);
  try {
    // The machine's own engine may fetch the images, and has others' under these names.
    if (isOwn) await makeSubstituteImages(new Docker(environment));
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}
