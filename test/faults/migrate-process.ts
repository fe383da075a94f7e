/** A process that migrates the database which standard input names, and may be killed meanwhile. */
import { text } from 'node:stream/consumers';
import { migrateDatabase, type DatabaseOptions } from '../../src/server/store/database.ts';

const database = JSON.parse(await text(process.stdin)) as DatabaseOptions;
process.stdout.write('begun\n');
await migrateDatabase(database);
process.stdout.write('done\n');
// A timer of PGlite's would keep the process alive.
process.exit(0);
