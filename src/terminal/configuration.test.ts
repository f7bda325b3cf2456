import { expect, test } from 'vitest';
import { configurationFolder } from './configuration.ts';

test.each([
  ['linux', {}, '/home/kim', '/home/kim/.config/inigma'],
  ['linux', { XDG_CONFIG_HOME: '/etc/kim' }, '/home/kim', '/etc/kim/inigma'],
  ['darwin', {}, '/Users/kim', '/Users/kim/Library/Application Support/inigma'],
  [
    'win32',
    { APPDATA: 'C:\\Users\\kim\\AppData\\Roaming' },
    'C:\\Users\\kim',
    'C:\\Users\\kim\\AppData\\Roaming\\inigma',
  ],
  ['win32', {}, 'C:\\Users\\kim', 'C:\\Users\\kim\\AppData\\Roaming\\inigma'],
] as const)('the configuration folder on %s with %j', (platform, environment, homeFolder, folder) => {
  expect(configurationFolder({ platform, environment, homeFolder })).toBe(folder);
});
