import { describe, expect, it } from 'vitest';
import { corsHeaders, preflightHeaders } from './cors.ts';

const LISTED = ['https://a.example', 'https://b.example'];

describe('cross-origin headers', () => {
  it('cross-origin headers name the listed origin', () => {
    expect(corsHeaders(LISTED, 'https://b.example')).toMatchObject({
      'Access-Control-Allow-Origin': 'https://b.example',
      Vary: 'Origin',
    });
  });

  it.each([undefined, 'null', 'https://c.example', 'https://a.example.evil', 'http://a.example', '*', ''])(
    'cross-origin headers allow nothing to the origin %j',
    (origin) => {
      expect(corsHeaders(LISTED, origin)).toEqual({ Vary: 'Origin' });
      expect(preflightHeaders(LISTED, origin)).toEqual({ Vary: 'Origin' });
    },
  );

  it('cross-origin headers allow nothing where no origin is listed', () => {
    expect(corsHeaders([], 'https://a.example')).toEqual({ Vary: 'Origin' });
  });

  it('cross-origin headers never allow every origin, nor credentials', () => {
    const headers = { ...corsHeaders(LISTED, LISTED[0]), ...preflightHeaders(LISTED, LISTED[0]) };
    expect(Object.values(headers)).not.toContain('*');
    expect(headers).not.toHaveProperty('Access-Control-Allow-Credentials');
  });

  it('a preflight from a listed origin gets the allowed method and headers', () => {
    expect(preflightHeaders(LISTED, LISTED[0])).toMatchObject({
      'Access-Control-Allow-Methods': 'GET, POST',
      'Access-Control-Allow-Headers': 'Authorization, Content-Type, Inigma-Invitation',
    });
  });
});
