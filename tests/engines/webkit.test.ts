import { describeEngine } from './engine-tests.ts';
import { launchWebKit } from './webkit.ts';

describeEngine('WebKit', launchWebKit);
