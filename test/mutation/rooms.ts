/** What mutation testing changes in a room, and the tests that it runs on every change. */
export interface MutatedRoom {
  mutate: string[];
  /** Tests in this process alone: each runs for thousands of mutants. */
  tests: string[];
  withoutTests: string[];
  /** What is started once for all of them. */
  globalSetup?: string[];
  /** Percent of the mutants that tests have to kill. */
  atLeast: number;
}

export const rooms = {
  points: {
    mutate: [
      'src/points/**/*.ts',
      '!src/points/**/testing/**',
      '!src/points/rules/{mrr,points}-*.ts',
      '!src/points/rules/sources.ts',
    ],
    tests: ['src/points/**/*.test.ts'],
    // Measures the bundle, which every mutant changes.
    withoutTests: ['src/points/portable.process.test.ts'],
    atLeast: 90,
  },
  server: {
    mutate: ['src/server/sync/**/*.ts', 'src/server/facts/**/*.ts'],
    tests: [
      'src/server/sync/**/*.test.ts',
      'src/server/facts/**/*.test.ts',
      // Of the scheduler, which works with the queue.
      'src/server/work/work.database.test.ts',
    ],
    // These take longest.
    withoutTests: ['src/server/sync/{changes,fence,sandbox-sync}.database.test.ts'],
    globalSetup: ['test/share-postgres.ts'],
    atLeast: 85,
  },
  'extension-shared': {
    mutate: ['src/extension-shared/**/*.{ts,tsx}', '!src/extension-shared/testing/**'],
    tests: ['src/extension-shared/**/*.test.{ts,tsx}'],
    // Looks at the files of the project, which are not copied.
    withoutTests: ['src/extension-shared/project.test.ts'],
    atLeast: 85,
  },
} satisfies Record<string, MutatedRoom>;

export type RoomName = keyof typeof rooms;

export function isRoomName(name: string | undefined): name is RoomName {
  return name !== undefined && Object.hasOwn(rooms, name);
}
