import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NODE } from '../api/traits.ts';
import { wholeFlow } from '../api/whole-flow.ts';
import { LocalStack } from './local-stack.ts';
import { PatientApi } from './patient-api.ts';

const BUILDING = 300_000;
const stack = new LocalStack('local', 0);

beforeAll(() => stack.up(), BUILDING);
afterAll(() => stack.down(), BUILDING);

describe('a try on one’s own machine', () => {
  wholeFlow({
    api: () => new PatientApi(stack.url),
    traits: NODE,
    expire: () => Promise.reject(new Error('Nobody asks for this.')),
  });

  it('is well', async () => {
    expect((await fetch(`${stack.url}/health`)).status).toBe(200);
    expect((await fetch(`${stack.url}/ready`)).status).toBe(200);
  });
});
