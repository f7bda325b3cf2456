import type { Identity } from '../client/identity.ts';
import { addDeviceWords } from '../words/add-device-words.ts';
import { AddDeviceDialog } from './identity/add-device-dialog.ts';
import type { IdentityContext } from './identity/context.ts';

/** Loaded on demand by `/`: opens the dialog *Add a device* for this identity. */
export function addDevice(identity: Identity, context: IdentityContext): void {
  const { words } = context.data;
  new AddDeviceDialog(identity, context, { phrases: addDeviceWords, page: words }).open();
}
