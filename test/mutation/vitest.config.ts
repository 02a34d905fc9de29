import { defineConfig } from 'vitest/config';

/** The tests of the pure modules alone: the end-to-end tests run the bundle, which is not mutated. */
export default defineConfig({
  test: {
    include: ['test/unit/**/*.test.ts', 'test/property/judge.test.ts'],
    // Mutated code is slow code, and how fast the machine is decides nothing.
    testTimeout: 60_000,
  },
});
