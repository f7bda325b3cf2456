import type { AddDeviceWords, ComparisonWords } from './catalogue.ts';
import { addDevice, comparison } from './en/device.ts';

export type AddDevicePhrases = AddDeviceWords & ComparisonWords;

/** The sentences of `add-device.ts`, in English. The build takes those of another language in their place for each other bundle. */
export const addDeviceWords: AddDevicePhrases = { ...addDevice, ...comparison };
