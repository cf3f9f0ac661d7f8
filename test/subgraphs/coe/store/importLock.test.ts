import { createLock, isHeld } from '../../../../subgraphs/coe/store/embedded/generations.ts';

test('the lock of a running process is held', () => {
  expect(isHeld(createLock(1))).toBe(true);
});

test('a lock whose pid has gone to a later process is not held', () => {
  expect(isHeld({ ...createLock(1), started: 'another boot/17' })).toBe(false);
});

test('a lock of a pid that no process has is not held', () => {
  expect(isHeld({ ...createLock(1), pid: 2 ** 22 + 1 })).toBe(false); // beyond the largest pid of Linux
});
