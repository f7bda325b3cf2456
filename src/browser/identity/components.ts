import type { ComponentFactories } from '../shell/alpine.ts';
import type { PageContext } from '../shell/page-context.ts';
import { Signal } from '../shell/signal.ts';
import type { IdentityContext } from './context.ts';
import { IdentityPanel } from './identity-panel.ts';
import { KeyExport } from './key-export.ts';
import { KeyImport } from './key-import.ts';
import type { OwnIdentity } from './own-identity.ts';
import { PreviousKey } from './previous-key.ts';

/** The components that the markup of *identity* is bound to, by the names that it uses. */
export interface IdentityComponents {
  identityPanel: IdentityPanel;
  keyExport: KeyExport;
  keyImport: KeyImport;
  previousKey: PreviousKey;
}

export function identityComponents(
  page: PageContext & { me: OwnIdentity },
): ComponentFactories<IdentityComponents> {
  const context: IdentityContext = { ...page, exporting: new Signal(), exported: new Signal() };
  return {
    identityPanel: () => new IdentityPanel(context),
    keyExport: () => new KeyExport(context),
    keyImport: () => new KeyImport(context),
    previousKey: () => new PreviousKey(context),
  };
}
