import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // The end-to-end tests wait for child processes; how fast the machine is decides nothing.
    testTimeout: 150_000,
    // Most of them wait for a deadline, not for a processor.
    maxWorkers: 4,
  },
});
