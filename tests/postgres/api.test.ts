import { describeApi } from '../api/describe-api.ts';
import { startOnNewDatabase } from './server-on-postgres.ts';

describeApi('Node.js with PostgreSQL', startOnNewDatabase);
