import { defineConfig } from 'vitest/config';
import { isRoomName, type MutatedRoom, rooms } from './rooms.ts';

const name = process.env['MUTATED_ROOM'];
if (!isRoomName(name)) throw new Error('MUTATED_ROOM names no room');
const { tests, withoutTests, globalSetup = [] }: MutatedRoom = rooms[name];

/** A room's tests as mutation testing runs them: once for every mutant. */
export default defineConfig({
  test: {
    include: tests,
    exclude: withoutTests,
    globalSetup,
    setupFiles: ['test/mutation/fewer-runs.ts'],
  },
});
