/** What a check has found, in one sentence; one that is wrong says what to do. */
export interface Finding {
  readonly kind: 'ok' | 'note' | 'wrong';
  readonly sentence: string;
}

export function ok(sentence: string): Finding {
  return { kind: 'ok', sentence };
}

/** What could not be looked at, or what is right for some and wrong for others. */
export function note(sentence: string): Finding {
  return { kind: 'note', sentence };
}

export function wrong(sentence: string): Finding {
  return { kind: 'wrong', sentence };
}
