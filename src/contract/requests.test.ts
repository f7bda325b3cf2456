import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../domain/limits.ts';
import { parse } from './parse.ts';
import { claimRequest, createRequest, listRequest, renameRequest, viewRequest } from './requests.ts';

const MESSAGE = { encrypted_message: 'AAAA', iv: 'AAAA', salt: 'AAAA', creator_uid: 'alice' };
const VERIFIER = 'A'.repeat(43);
const DAY = 86_400;

function invalidFields(schema: Parameters<typeof parse>[0], input: unknown): string[] {
  return (parse(schema, input).errors ?? []).map(({ field }) => field);
}

function lifetimeOf(fields: object, maxTtlDays?: number): number | null | undefined {
  return parse(createRequest({ ...DEFAULT_LIMITS, maxTtlDays }), { ...MESSAGE, ...fields }).value
    ?.lifetime_seconds;
}

describe('a new message', () => {
  const create = createRequest(DEFAULT_LIMITS);

  it('a create needs four fields and has defaults for the rest', () => {
    expect(parse(create, MESSAGE).value).toEqual({
      ...MESSAGE,
      custom_name: '',
      sealed_name: '',
      claim_verifier: null,
      format: 0,
      link_verifier: null,
      locked: false,
      max_readings: null,
      receipt: false,
      idempotency_key: null,
      lifetime_seconds: 30 * DAY,
    });
    expect(invalidFields(create, {})).toEqual(['encrypted_message', 'iv', 'salt', 'creator_uid']);
  });

  it('a create takes null for every optional field', () => {
    const nothing = {
      ttl: null,
      expires_in: null,
      custom_name: null,
      sealed_name: null,
      claim_verifier: null,
      link_verifier: null,
      format: null,
    };
    const asked = { ...MESSAGE, ...nothing, locked: null, max_readings: null, idempotency_key: null };
    expect(parse(create, asked)).toEqual(parse(create, MESSAGE));
  });

  it('a create is held to the readers and the passphrase that an operator sets', () => {
    const rules = (limits: Partial<typeof DEFAULT_LIMITS>, fields: object) =>
      parse(createRequest({ ...DEFAULT_LIMITS, ...limits }), { ...MESSAGE, ...fields }).errors;
    const linked = { format: 1, claim_verifier: VERIFIER, link_verifier: VERIFIER };
    expect(rules({ readers: ['first', 'several'] }, { ...linked, max_readings: 1 })).toEqual([
      { field: 'max_readings', message: 'must be null or a whole number from 2 to 100' },
    ]);
    expect(rules({ readers: ['one'] }, linked)).toEqual([{ field: 'max_readings', message: 'must be 1' }]);
    expect(rules({ readers: ['one'], passphraseRequired: true }, {})?.map(({ field }) => field)).toEqual([
      'max_readings',
      'locked',
    ]);
    expect(rules({ passphraseRequired: true }, { ...linked, locked: true })).toBeUndefined();
    // Each field once, by the first rule that it breaks.
    expect(rules({ readers: ['first'] }, { max_readings: 1 })).toEqual([
      { field: 'max_readings', message: 'must come with format 1, and with no other' },
    ]);
  });

  it('a create computes its lifetime from ttl and expires_in', () => {
    expect(lifetimeOf({ ttl: 0 })).toBeNull();
    expect(lifetimeOf({ ttl: 1 })).toBe(DAY);
    expect(lifetimeOf({ ttl: 365 })).toBe(365 * DAY);
    expect(lifetimeOf({ expires_in: 60 })).toBe(60);
    expect(lifetimeOf({ ttl: null, expires_in: 31_536_000 })).toBe(31_536_000);
  });

  it.each([-1, 366, 0.5, '30', true, Number.NaN, Number.POSITIVE_INFINITY, [30], {}])(
    'a create with a ttl of %j is refused',
    (ttl) => {
      expect(invalidFields(create, { ...MESSAGE, ttl })).toEqual(['ttl']);
    },
  );

  it.each([59, 31_536_001, 60.5, '60', -60])('a create with an expires_in of %j is refused', (seconds) => {
    expect(invalidFields(create, { ...MESSAGE, expires_in: seconds })).toEqual(['expires_in']);
  });

  it('a create with both ttl and expires_in is refused', () => {
    expect(invalidFields(create, { ...MESSAGE, ttl: 1, expires_in: 60 })).toEqual(['expires_in']);
    expect(invalidFields(create, { ...MESSAGE, ttl: 0, expires_in: 60 })).toEqual(['expires_in']);
  });

  it('a create of format 1 needs both verifiers, and format 0 takes none of its fields', () => {
    const linked = { ...MESSAGE, format: 1, claim_verifier: VERIFIER, link_verifier: VERIFIER };
    expect(invalidFields(create, linked)).toEqual([]);
    expect(invalidFields(create, { ...linked, locked: true, max_readings: 100 })).toEqual([]);
    expect(invalidFields(create, { ...MESSAGE, format: 1 })).toEqual(['claim_verifier', 'link_verifier']);
    expect(invalidFields(create, { ...linked, format: 0, locked: true, max_readings: 1 })).toEqual([
      'claim_verifier',
      'link_verifier',
      'locked',
      'max_readings',
    ]);
    expect(invalidFields(create, { ...MESSAGE, locked: false, max_readings: null })).toEqual([]);
  });

  it('a create names all its invalid fields at once', () => {
    const wrong = { encrypted_message: 1, iv: '', salt: null, creator_uid: 'a b', ttl: 'x', locked: 'yes' };
    const more = {
      custom_name: 5,
      sealed_name: 'x',
      claim_verifier: 'x',
      link_verifier: 'x',
      max_readings: 101,
      format: 2,
      idempotency_key: '',
      expires_in: 1,
    };
    const named = invalidFields(create, { ...wrong, ...more });
    expect(named.toSorted()).toEqual([...Object.keys(wrong), ...Object.keys(more)].toSorted());
  });

  it('a create names broken rules between fields together with invalid fields, each field once', () => {
    const odd = {
      ...MESSAGE,
      encrypted_message: 'A'.repeat(9_999_999),
      ttl: 1,
      expires_in: 60,
    };
    const named = invalidFields(create, { ...odd, iv: '!'.repeat(99) });
    expect(named).toEqual(['encrypted_message', 'iv', 'expires_in']);
  });

  it('a create ignores unknown fields, whatever they hold', () => {
    const odd = JSON.parse('{"unknown":"\\ud800","constructor":1,"toString":null,"__proto__":{"ttl":"x"}}');
    expect(parse(create, Object.assign(odd, MESSAGE))).toEqual(parse(create, MESSAGE));
  });
});

describe('an operator with a longest lifetime', () => {
  it("a lifetime over the operator's maximum is refused", () => {
    expect(lifetimeOf({ ttl: 7 }, 7)).toBe(7 * DAY);
    expect(lifetimeOf({ ttl: 8 }, 7)).toBeUndefined();
    expect(lifetimeOf({ ttl: 0 }, 7)).toBeUndefined();
    expect(lifetimeOf({ expires_in: 7 * DAY }, 7)).toBe(7 * DAY);
    expect(lifetimeOf({ expires_in: 7 * DAY + 1 }, 7)).toBeUndefined();
  });

  it("the operator's maximum shortens the default lifetime", () => {
    expect(lifetimeOf({}, 7)).toBe(7 * DAY);
    expect(lifetimeOf({}, 90)).toBe(30 * DAY);
  });
});

describe('the other requests', () => {
  it('every other request names its missing fields', () => {
    expect(invalidFields(viewRequest, {})).toEqual(['view', 'uid']);
    expect(invalidFields(listRequest, {})).toEqual(['uid']);
    expect(invalidFields(claimRequest(DEFAULT_LIMITS), {})).toEqual([
      'view',
      'uid',
      'encrypted_message',
      'iv',
      'salt',
    ]);
    expect(invalidFields(renameRequest, { view: 'a', uid: 'b' })).toEqual(['custom_name']);
  });

  it('requests other than create have the documented defaults', () => {
    expect(parse(listRequest, { uid: 'a' }).value).toEqual({ uid: 'a', page: 1, per_page: 10 });
    expect(parse(viewRequest, { view: 'a', uid: 'b' }).value).toMatchObject({
      claim_token: null,
      read_token: null,
    });
  });
});

describe('what an error says', () => {
  it.each([null, 'text', 5, true])('the error for a body that is %j names the body', (body) => {
    expect(parse(viewRequest, body).errors).toEqual([{ field: 'body', message: 'must be a JSON object' }]);
  });

  it('an error never repeats what was sent', () => {
    const canary = '<c4nary>';
    const fields = ['encrypted_message', 'iv', 'salt', 'creator_uid', 'ttl', 'expires_in', 'sealed_name'];
    const more = ['claim_verifier', 'link_verifier', 'max_readings', 'idempotency_key'];
    const everywhere = Object.fromEntries([...fields, ...more].map((field) => [field, canary]));
    const { errors } = parse(createRequest(DEFAULT_LIMITS), everywhere);
    expect(errors).toHaveLength(fields.length + more.length);
    expect(JSON.stringify(errors)).not.toContain('c4nary');
  });
});
