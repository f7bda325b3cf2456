import type { OutputOf } from '../../contract/parse.ts';
import { renameRequest } from '../../contract/requests.ts';
import type { Label } from '../../domain/message.ts';
import type { ServerContext } from '../server-context.ts';
import { done } from './api-result.ts';
import { endpoint } from './endpoint.ts';
import { resultOf } from './refusals.ts';

export function rename(context: ServerContext) {
  return endpoint('rename', renameRequest, async ({ fields, token }) => {
    const outcome = await context.messages.rename(fields.view, { id: fields.uid, token }, newLabel(fields));
    return resultOf(outcome, () => done('Custom name updated'));
  });
}

/** A sealed name replaces a plain one, which the server could read but should not. */
function newLabel(fields: OutputOf<typeof renameRequest>): Label {
  return fields.sealed_name
    ? { customName: '', sealedName: fields.sealed_name }
    : { customName: fields.custom_name ?? '', sealedName: '' };
}
