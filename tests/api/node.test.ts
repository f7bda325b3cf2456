import { LocalServer } from '../server/server-process.ts';
import { describeApi } from './describe-api.ts';

describeApi('Node.js', LocalServer.start);
