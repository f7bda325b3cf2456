import { buildWhenNeeded } from './product.ts';
import { ROOT } from './tool.ts';

await buildWhenNeeded(ROOT);
