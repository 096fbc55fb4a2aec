import { appendFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openPostNotes } from '../../src/storage/post-notes.ts';

let dir = '';
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'why401-notes-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

describe('post notes', () => {
  it('know in the next life what was noted in this one, without a close', () => {
    const notes = openPostNotes(dir);
    notes.handedOver('verdict a-1');
    notes.taken('card b-2', '1700000000.000100');
    notes.handedOver('verdict c-3');
    notes.forget('verdict c-3');

    const next = openPostNotes(dir);
    expect(next.of('verdict a-1')).toBe('');
    expect(next.of('card b-2')).toBe('1700000000.000100');
    expect(next.of('verdict c-3')).toBeNull();
    expect(next.of('never')).toBeNull();
  });

  it('live in memory alone where there is no folder', () => {
    const notes = openPostNotes(null);
    notes.handedOver('verdict a-1');
    expect(notes.of('verdict a-1')).toBe('');
    expect(openPostNotes(null).of('verdict a-1')).toBeNull();
  });

  it('survive a file that a power cut left torn, and one that never was theirs', async () => {
    openPostNotes(dir).handedOver('verdict a-1');
    await appendFile(join(dir, 'posts'), 'verdict b-2\t17000');
    expect(openPostNotes(dir).of('verdict a-1')).toBe('');
    expect(openPostNotes(dir).of('verdict b-2')).toBeNull();

    await writeFile(join(dir, 'posts'), Buffer.alloc(5_000, 0xff));
    const notes = openPostNotes(dir);
    notes.handedOver('verdict d-4');
    expect(openPostNotes(dir).of('verdict d-4')).toBe('');
  });

  it('stay small: the newest are kept', async () => {
    const notes = openPostNotes(dir);
    for (let number = 0; number < 20_000; number += 1) notes.handedOver(`verdict ${number}`);
    expect((await stat(join(dir, 'posts'))).size).toBeLessThan(300_000);
    const next = openPostNotes(dir);
    expect(next.of('verdict 19999')).toBe('');
    expect(next.of('verdict 19000')).toBe('');
    expect(next.of('verdict 0')).toBeNull();
    expect((await stat(join(dir, 'posts'))).mode & 0o077).toBe(0);
  });

  it('tell once that they cannot be written, and work on in memory', async () => {
    const faults: unknown[] = [];
    const notes = openPostNotes(join(dir, 'not-there'), (error) => faults.push(error));
    notes.handedOver('verdict a-1');
    notes.handedOver('verdict b-2');
    expect(faults).toHaveLength(1);
    expect(notes.of('verdict a-1')).toBe('');
    await expect(readFile(join(dir, 'not-there', 'posts'))).rejects.toThrow();
  });
});
