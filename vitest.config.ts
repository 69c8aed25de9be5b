import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // An awkward zone (half hour, DST of half an hour) makes any use of the machine's local time visible.
    env: { TZ: 'Australia/Lord_Howe', NO_COLOR: '1' },
    testTimeout: 120_000,
  },
});
