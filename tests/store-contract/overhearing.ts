import type { Driver, Statement } from '../../src/stores/sql.ts';

/** A driver that does its work, and notes every statement that it is asked for. */
export function overhearing(driver: Driver, heard: Statement[]): Driver {
  return {
    ...driver,
    read(statement) {
      heard.push(statement);
      return driver.read(statement);
    },
    write(statements, use) {
      heard.push(...statements);
      return driver.write(statements, use);
    },
    async clear(statement) {
      heard.push(statement);
      return (await driver.clear?.(statement)) ?? (await driver.write([statement], 'erases'))[0] ?? [];
    },
  };
}
