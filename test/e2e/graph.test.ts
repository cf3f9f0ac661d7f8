/**
 * The end-to-end tests, over one started system: `npx jest test/e2e/graph -t scenarios` runs one part. Those that read come
 * first; those that break and mend processes next; those that leave other data or members behind last.
 */
import { testCache } from './cache.ts';
import { testDocuments } from './documents.ts';
import { testFaults } from './faults.ts';
import { testImports } from './imports.ts';
import { testMembership } from './membership.ts';
import { testRequests } from './requests.ts';
import { testScenarios } from './scenarios.ts';
import { startSystem, type System } from './system.ts';

/** Long enough for a busy machine: only a process that hangs may miss it. */
const DEADLINE_MS = 5000;
/** Imports write into the data directory. */
const isOnDisk = !process.env['MONGODB_URI'];

let system: System;
const getSystem = (): System => system;
beforeAll(async () => {
  system = await startSystem(undefined, { CENTER_DEADLINE_MS: String(DEADLINE_MS) });
});
afterAll(() => system.stop());

describe('scenarios', () => testScenarios(getSystem));
describe('requests', () => testRequests(getSystem));
describe('documents', () => testDocuments(getSystem));
describe('faults', () => testFaults(getSystem));
(isOnDisk ? describe : describe.skip)('imports', () => testImports(getSystem));
(isOnDisk ? describe : describe.skip)('cache', () => testCache(getSystem));
describe('membership', () => testMembership(getSystem));
