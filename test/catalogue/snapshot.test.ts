import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readSnapshot } from '../../src/catalogue/snapshot.ts';
import { folderWith } from './folder.ts';

const WRITER = fileURLToPath(new URL('./writeForever.js', import.meta.url));

describe('writeSnapshot', () => {
  it('leaves a whole snapshot when it is killed at any moment', { timeout: 60_000 }, async () => {
    const dataDir = await folderWith({});
    const complaints: string[] = [];
    for (const ms of [1, 4, 9, 17]) {
      const writer = spawn(process.execPath, [WRITER, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
      await once(writer.stdout, 'data');
      await sleep(ms);
      writer.kill('SIGKILL');
      await once(writer, 'exit');
      const saved = await readSnapshot(dataDir, 'rules', (reason) => complaints.push(reason));
      expect(saved.entries.size).toBe(500);
      expect(saved.index?.length).toBeGreaterThan(0);
    }
    expect(complaints).toEqual([]);
  });
});
