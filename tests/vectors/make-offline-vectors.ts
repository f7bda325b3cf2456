/** node tests/vectors/make-offline-vectors.ts > tests/vectors/offline.json */
import { offlineVectorsAsText } from './offline-vectors.ts';

process.stdout.write(offlineVectorsAsText());
