import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith } from './catalogue/folder.ts';

const CLI = path.resolve('dist/src/cli.js');

/** The console with these arguments, and with `CORPUS_DIR` set to what is given. */
const run = (args: readonly string[], corpusDir = '') =>
  spawnSync(process.execPath, [CLI, ...args], {
    encoding: 'utf8',
    env: { ...process.env, CORPUS_DIR: corpusDir },
  });

describe('the console', () => {
  test('asks the shipped corpus where CORPUS_DIR is empty, and prints the record alone', () => {
    const { status, stdout } = run(['ask', '/who said words: land swap', '--json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ status: 'answered', command: 'who said' });
  });

  test('names a refused file on stderr and answers from the others', async () => {
    const folder = await folderWith({ 'a.txt': '"The pier is open," Ann Lee said.', 'b.bin': 'x' });
    const { status, stdout, stderr } = run(['export', 'quotes'], folder);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ file: 'a.txt', speaker: 'Ann Lee' });
    expect(stderr).toContain('b.bin is not taken in');
  });

  test('names the line of a batch that is no question, and answers the others', async () => {
    const question = '{"id": 1, "command": "search", "input": "line"}';
    const lines = `\n{"id": 1\n${question}\n`;
    const folder = await folderWith({ 'a.txt': 'A line.', 'questions/batch.jsonl': lines });
    const batch = path.join(folder, 'questions/batch.jsonl');
    const { status, stdout, stderr } = run(['ask', '--batch', batch, '--corpus', folder]);
    expect(status).toBe(2);
    expect(stderr).toContain(`${batch}:2 is no JSON object`);
    expect(JSON.parse(stdout)).toMatchObject({ id: '1', status: 'answered' });
  });

  test('says that a batch cannot be read', () => {
    const { status, stderr } = run(['ask', '--batch', 'nowhere.jsonl']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^The batch nowhere\.jsonl cannot be read: .*\n$/);
  });

  test('ends quietly when nobody reads on', () => {
    const { stdout, stderr } = spawnSync(
      'sh',
      ['-c', `"${process.execPath}" "${CLI}" export dates | head -n 1`],
      {
        encoding: 'utf8',
      },
    );
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toBe('');
  });

  test.each([
    [['dance']],
    [['export', 'songs']],
    [['ask']],
    [['ask', 'hello']],
    [['--loud']],
    [['ask', '--batch']],
  ])('%j is told how', (args) => {
    const { status, stdout, stderr } = run(args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^(?:Usage|Begin with a command)|\nUsage/);
  });
});
