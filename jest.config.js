export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': './tools/strip.cjs' },
  coverageProvider: 'v8',
  testTimeout: 30_000,
  reporters: ['default', './tools/summary-reporter.cjs'],
};
