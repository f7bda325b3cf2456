import type { TestProject } from 'vitest/node';
import { PostgresServer } from './postgres-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The port of the PostgreSQL server that all test files of this folder share. */
    postgresPort: number;
  }
}

/** Vitest calls it before the first test file of this folder, and what it returns after the last. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await PostgresServer.start();
  project.provide('postgresPort', server.port);
  return () => server.stop();
}
