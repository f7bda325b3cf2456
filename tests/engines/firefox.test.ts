import { describeEngine } from './engine-tests.ts';
import { launchFirefox } from './firefox.ts';

describeEngine('Firefox', launchFirefox);
