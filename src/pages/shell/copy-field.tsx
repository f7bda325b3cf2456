import type { Attributes } from './alpine.ts';
import { Icon } from './icon.tsx';

/** The two faces of a button that copies. */
export function CopyFace({ copied, notCopied }: { copied: Attributes; notCopied: Attributes }) {
  return (
    <>
      <span class="contents" {...notCopied}>
        <Icon name="copy" />
      </span>
      <span class="contents" x-cloak {...copied}>
        <Icon name="check" />
      </span>
    </>
  );
}
