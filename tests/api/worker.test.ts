import { WorkerServer } from '../worker/worker-server.ts';
import { describeApi } from './describe-api.ts';
import { WORKERS } from './runtime-traits.ts';

describeApi('Cloudflare Workers', WorkerServer.start, WORKERS);
