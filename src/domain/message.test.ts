import { expect, it } from 'vitest';
import { boundTo } from './message.ts';

it('a message is bound to the token of its creator or owner, where one came along', () => {
  expect(boundTo({ id: 'alice', token: 'token' })).toEqual({ id: 'alice', binding: 'token' });
  expect(boundTo({ id: 'alice', token: null })).toEqual({ id: 'alice', binding: null });
});
