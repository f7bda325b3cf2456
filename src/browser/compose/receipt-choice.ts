import { remember, remembered } from '../shell/remembered.ts';

/** Where it is remembered that a sender wants no receipts. */
const NAME = 'inigma_receipts';
const OFF = 'off';

/** Receipts are on until somebody switches them off in this browser. */
export function wantsReceipts(): boolean {
  return remembered(NAME) !== OFF;
}

export function rememberReceipts(wanted: boolean): void {
  remember(NAME, wanted ? null : OFF);
}
