import type { Catalogue, OfflineCopyWords } from './catalogue.ts';
import { pick } from './pick.ts';

const ANYWHERE = ['copiedSecret', 'copyRefused'] as const;
const VIEW = ['message', 'label', 'copy', 'save', 'files', 'saveFile'] as const;

/** What an offline copy says: it has a language for life, and takes its sentences along. */
export interface CopyPageWords {
  readonly language: Catalogue['language'];
  readonly anywhere: Pick<Catalogue['anywhere'], (typeof ANYWHERE)[number]>;
  readonly view: Pick<Catalogue['view'], (typeof VIEW)[number]>;
  readonly copy: OfflineCopyWords;
}

export function copyPageWords({ language, anywhere, view, onDemand }: Catalogue): CopyPageWords {
  return {
    language,
    anywhere: pick(anywhere, ANYWHERE),
    view: pick(view, VIEW),
    copy: onDemand.offlineCopy,
  };
}
