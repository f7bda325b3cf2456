import { launchChromium } from './chromium.ts';
import { describeEngine } from './engine-tests.ts';

describeEngine('Chromium', launchChromium);
