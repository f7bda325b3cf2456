import type { Driver, Statement } from '../../src/stores/sql.ts';

/** A driver that does its work, and notes every statement that it is asked for. */
export function recordingDriver(driver: Driver, recorded: Statement[]): Driver {
  return {
    ...driver,
    read(statement) {
      recorded.push(statement);
      return driver.read(statement);
    },
    write(statements, use) {
      recorded.push(...statements);
      return driver.write(statements, use);
    },
    async clear(statement) {
      recorded.push(statement);
      return (await driver.clear?.(statement)) ?? (await driver.write([statement], 'erases'))[0] ?? [];
    },
  };
}
