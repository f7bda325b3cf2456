/** The sentences of scripts that are loaded on demand: all that these files have. */
export * from './device.ts';
export * from './endings.ts';
export * from './lease.ts';
export * from './link.ts';
export * from './offline.ts';
export * from './requests.ts';
export * from './writers.ts';
