import { describe, expect, it } from 'vitest';
import { DeleteRequests } from './delete-requests.ts';

const MESSAGE = { id: 'a', name: 'Bank PIN', warning: 'It is erased.' } as const;

describe('a delete request', () => {
  it('a delete request is resolved by the dialog that confirms it', async () => {
    const requests = new DeleteRequests();
    requests.requested.subscribe(({ message, resolve }) => {
      resolve(message.id === 'a' ? { kind: 'deleted' } : { kind: 'cancelled' });
    });
    expect(await requests.confirmDelete(MESSAGE)).toEqual({ kind: 'deleted' });
    expect(await requests.confirmDelete({ ...MESSAGE, id: 'b' })).toEqual({ kind: 'cancelled' });
  });
});
