import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { generateSource } from 'oazapfts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPENAPI } from '../../../src/contract/routes.ts';
import type { ApiUnderTest } from '../api-under-test.ts';
import {
  someAnswer,
  someAsk,
  someCiphertext,
  someLinked,
  someSealedName,
  someToken,
  someUserId,
} from '../samples.ts';

/** What the generator makes of an operation. */
type Call = (
  body: object,
  ...options: readonly object[]
) => Promise<{ readonly status: number; readonly data: Readonly<Record<string, unknown>> }>;

type Operation =
  | 'createMessage'
  | 'viewMessage'
  | 'claimMessage'
  | 'listMessages'
  | 'listPendingMessages'
  | 'renameMessage'
  | 'deleteMessage'
  | 'askForSecret'
  | 'viewSecretRequest'
  | 'answerSecretRequest'
  | 'listSecretRequests'
  | 'deleteSecretRequest'
  | 'describeService';

type GeneratedClient = Readonly<Record<Operation, Call>> & { readonly defaults: { baseUrl: string } };

/** Within the project, where the packages are that the client imports. */
const CACHE = resolve('.cache');

function bearer(token: string) {
  return { headers: { Authorization: `Bearer ${token}` } };
}

/** Somebody with a user id and an owner token. */
function newIdentity() {
  return { uid: someUserId(), as: bearer(someToken()) };
}

export function generatedClient({ api }: ApiUnderTest): void {
  describe('a client that a generator makes of /api/openapi.json alone', () => {
    let folder: string;
    let client: GeneratedClient;
    beforeAll(async () => {
      mkdirSync(CACHE, { recursive: true });
      folder = mkdtempSync(join(CACHE, 'generated-client-'));
      const file = join(folder, 'client.ts');
      writeFileSync(file, await generateSource(api().url + OPENAPI));
      client = await import(/* @vite-ignore */ file);
      client.defaults.baseUrl = api().url;
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it('its types are sound', async () => {
      const options = '--ignoreConfig --noEmit --strict --skipLibCheck --target es2022 --module nodenext';
      const tsc = resolve('node_modules/typescript/bin/tsc');
      const { stdout } = await promisify(execFile)(
        process.execPath,
        [tsc, ...options.split(' '), 'client.ts'],
        { cwd: folder },
      );
      expect(stdout).toBe('');
    });

    it('it creates, looks, reads, claims, lists, renames and deletes', async () => {
      const [sender, recipient] = [newIdentity(), newIdentity()];
      const { message, proof } = someLinked({ creator_uid: sender.uid, expires_in: 3_600 });
      const created = await client.createMessage(message, {}, sender.as);
      expect(created).toMatchObject({ status: 200, data: { format: 1 } });
      const { view } = created.data;
      const named = { view, uid: recipient.uid };

      const looked = await client.viewMessage(named);
      expect(looked).toMatchObject({ status: 200, data: { salt: message.salt, claimable: true } });
      expect(looked.data).not.toHaveProperty('encrypted_message');
      const read = await client.viewMessage({ ...named, ...proof }, recipient.as);
      expect(read.data).toMatchObject({ encrypted_message: message.encrypted_message });

      const waiting = await client.listPendingMessages({ uid: sender.uid }, sender.as);
      expect(waiting.data).toMatchObject({ total: 1, secrets: [{ id: view, readings: { count: 1 } }] });
      const kept = { ...someCiphertext(), sealed_name: someSealedName() };
      const claimed = await client.claimMessage({ format: 1, ...named, ...proof, ...kept }, recipient.as);
      expect(claimed).toMatchObject({ status: 200, data: { status: 'success', readings: { count: 1 } } });

      const sealed_name = someSealedName();
      const renamed = await client.renameMessage({ ...named, sealed_name }, recipient.as);
      expect(renamed.status).toBe(200);
      const listed = await client.listMessages({ uid: recipient.uid }, recipient.as);
      expect(listed.data).toMatchObject({ total: 1, secrets: [{ id: view, sealed_name, bound: true }] });
      expect((await client.deleteMessage(named, recipient.as)).status).toBe(200);
      expect(await client.viewMessage(named, recipient.as)).toMatchObject({
        status: 404,
        data: { reason: 'not-found' },
      });
    });

    it('it asks, looks, answers, lists, opens and deletes a request for a secret', async () => {
      const [asker, answerer] = [newIdentity(), newIdentity()];
      const { fields, ask_token } = someAsk({ uid: asker.uid });
      const asked = await client.askForSecret(fields, {}, asker.as);
      expect(asked.status).toBe(200);
      const { ask } = asked.data;
      const listed = await client.listSecretRequests({ uid: asker.uid }, asker.as);
      expect(listed.data).toMatchObject({ total: 1, requests: [{ id: ask, answered_at: null }] });

      const seen = await client.viewSecretRequest({ ask, ask_token });
      expect(seen.data).toMatchObject({ sealed_note: fields.sealed_note, answered_at: null });
      const wrong = await client.viewSecretRequest({ ask, ask_token: someToken() });
      expect(wrong).toMatchObject({ status: 403, data: { reason: 'proof-required' } });
      const answer = someAnswer({ ask, ask_token });
      const { answered_at } = (await client.answerSecretRequest(answer)).data;
      const late = await client.answerSecretRequest(someAnswer({ ask, ask_token }));
      expect(late).toMatchObject({ status: 409, data: { reason: 'already-answered', at: answered_at } });

      const opened = await client.viewMessage({ view: ask, uid: asker.uid }, asker.as);
      const { encrypted_message, encapsulated_key: iv } = answer;
      expect(opened.data).toMatchObject({
        format: 2,
        is_owner: true,
        salt: fields.salt,
        encrypted_message,
        iv,
      });
      expect(await client.viewMessage({ view: ask, uid: answerer.uid }, answerer.as)).toMatchObject({
        status: 403,
        data: { reason: 'not-owner' },
      });
      expect((await client.deleteSecretRequest({ ask, uid: asker.uid }, asker.as)).status).toBe(200);
      expect((await client.listSecretRequests({ uid: asker.uid }, asker.as)).data).toMatchObject({
        total: 0,
      });
    });

    it('it shows an invitation', async () => {
      const { data } = await client.describeService({ inigmaInvitation: someToken() });
      expect(data).toMatchObject({ writing: { allowed: true, invitation: null } });
    });
  });
}
