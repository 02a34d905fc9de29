import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // The end-to-end tests wait for child processes; how fast the machine is decides nothing.
    testTimeout: 150_000,
    // Most of them wait for a deadline, not for a processor.
    maxWorkers: 4,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          // They change nothing that others see: a process loads each module once, for all of its files.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'other',
          include: ['test/**/*.test.ts'],
          exclude: ['test/unit/**'],
        },
      },
    ],
  },
});
