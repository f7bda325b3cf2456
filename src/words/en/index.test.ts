import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../catalogue.ts';
import { en } from './index.ts';

function sentences(words: object): string[] {
  return Object.values(words).flatMap((entry) => (typeof entry === 'string' ? [entry] : sentences(entry)));
}

describe('the English catalogue', () => {
  it('the English catalogue satisfies the type of a catalogue', () => {
    const catalogue: Catalogue = en;
    expect(catalogue.language.tag).toBe('en');
  });

  it('the English catalogue has no empty sentence, no stray spaces and no markup', () => {
    for (const sentence of sentences(en)) {
      expect(sentence).toBe(sentence.trim().replace(/ {2,}/g, ' '));
      expect(sentence).not.toMatch(/^$|<|&\w+;/);
    }
  });

  it('the English catalogue promises nothing of one browser alone, since two devices can have one key', () => {
    for (const sentence of sentences(en)) expect(sentence).not.toMatch(/only (in )?this browser/i);
  });

  it('the English catalogue keeps the names by which assistive technology knows the pages', () => {
    const { compose } = en;
    expect([compose.message, compose.label, compose.readers, compose.lifetime, compose.passphrase]).toEqual([
      'Message',
      'Label',
      'Who can read it',
      'Expires after',
      'Passphrase',
    ]);
    expect([compose.readersCount, compose.create]).toEqual(['Number of people', 'Create secure link']);
    expect([compose.ready, compose.fullLink, compose.bareLink, compose.key]).toEqual([
      'Your link is ready',
      'Full link',
      'Link without key',
      'Key',
    ]);
    expect([compose.pending, compose.owned, compose.identity]).toEqual([
      'Waiting',
      'My messages',
      'Your key',
    ]);
  });
});
