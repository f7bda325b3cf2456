import { addDevice, comparison, replacing, takeKey } from './device.ts';
import { endings } from './endings.ts';
import { lease } from './lease.ts';
import { link } from './link.ts';
import { offlineCopy, saveCopy } from './offline.ts';
import { ownAnswer, requestDialog } from './requests.ts';
import { writerAccess } from './writers.ts';

/** The sentences of scripts that are loaded on demand. */
export const onDemand = {
  addDevice,
  comparison,
  replacing,
  takeKey,
  endings,
  lease,
  link,
  ownAnswer,
  requestDialog,
  saveCopy,
  offlineCopy,
  writerAccess,
};
