import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { documentedExamples } from './documented-examples.ts';
import { InstalledPackage, ROOT } from './installed-package.ts';

/** As strict as a program can be; each line that must not compile says so. */
const PROGRAM = `
import {
  createIdentity, type InigmaError, type InigmaErrorCode, InigmaClient, isInigmaError, SecretRequests,
} from 'inigma';

const identity = await createIdentity();
const client = new InigmaClient({ server: new URL('https://inigma.example.com'), identity, fetch });
const controller = new AbortController();
const sent = await client.send(
  { text: 'a', files: [new File([], 'a.txt'), { name: 'b', bytes: new Uint8Array() }], readers: 'first' },
  { signal: controller.signal, onProgress: ({ phase, done, total }) => void [phase, done, total] },
);
const link: string = sent.link;
const message = await client.open(link);
const opened = await message.read({ passphrase: 'a' });
const bytes: Uint8Array | undefined = opened.files[0]?.bytes;
await opened.claim({ signal: controller.signal });
// @ts-expect-error a message that was not read cannot be claimed
await message.claim();
// @ts-expect-error the number of readers is a number
await client.send({ text: 'a', readers: '1' });
// @ts-expect-error the library has no state to write to
client.server = 'https://other.example.com';

export function sentence(error: InigmaError): string {
  switch (error.code) {
    case 'rate-limited':
      return String(error.retryAfter);
    case 'expired':
      return String(error.at?.toISOString());
    case 'invalid-input':
      return error.field;
    default:
      // @ts-expect-error not every error has it
      return String(error.retryAfter);
  }
}
export const codes: readonly InigmaErrorCode[] = ['offline', 'already-read'];
// @ts-expect-error the list of codes is closed
export const others: readonly InigmaErrorCode[] = ['teapot'];
const requests = new SecretRequests({ server: client.server, identity });
const asked: string = (await requests.ask({ note: 'a', expiresIn: 60 })).link;
const request = await requests.look(asked);
export const note: string | Date = request.isOpen ? request.note : request.answeredAt;
export const given: unknown = [bytes, asked, isInigmaError];
`;

const STRICT = {
  target: 'es2024',
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noEmit: true,
  skipLibCheck: false,
  allowJs: true,
  checkJs: true,
};

let installed: InstalledPackage;
let names: string[];
beforeAll(async () => {
  installed = await InstalledPackage.install();
  await installed.write('program.ts', PROGRAM);
  const examples = await documentedExamples();
  for (const { name, program } of examples) await installed.write(`${name}.js`, program);
  names = ['program.ts', ...examples.map(({ name }) => `${name}.js`)];
});
afterAll(() => installed.remove());

/** Compiles the program and the examples of docs/library.md. Rejects with what the compiler says. */
async function compile(options: object): Promise<void> {
  const config = { compilerOptions: { ...STRICT, ...options }, files: names };
  await installed.write('tsconfig.json', JSON.stringify(config));
  const compiling = installed.run(join(ROOT, 'node_modules/.bin/tsc'), ['-p', 'tsconfig.json']);
  expect(await compiling.catch(({ stdout }) => stdout)).toBe('');
}

test('a program for browsers compiles, as a bundler resolves it', async () => {
  await compile({ module: 'esnext', moduleResolution: 'bundler', lib: ['es2024', 'dom'], types: [] });
});

test('a program for Node compiles, as Node resolves it', async () => {
  const typeRoots = [join(ROOT, 'node_modules/@types')];
  await compile({
    module: 'nodenext',
    moduleResolution: 'nodenext',
    lib: ['es2024'],
    types: ['node'],
    typeRoots,
  });
});

test('a program for Workers compiles', async () => {
  const types = [join(ROOT, 'node_modules/@cloudflare/workers-types')];
  await compile({ module: 'esnext', moduleResolution: 'bundler', lib: ['es2024'], types });
});
