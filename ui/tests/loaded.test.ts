// @vitest-environment node
// What the page loads before it shows anything, in bytes of script and style: as it is built, by the list that Vite makes
// of what each piece needs.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env, execPath } from 'node:process';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** Half of what it was when all of it came at once. */
const limit = 112_000;

/** Where the pages are that a window may begin with, after answers that were kept too. */
const pages = ['Welcome', 'Question', 'Outcome', 'Answers', 'Computer', 'Profile', 'Summary'];

/** What stands above the page of somebody who comes back. */
const reopened = 'src/parts/Reopened.svelte';

interface Chunk {
  file: string;
  imports?: string[];
  css?: string[];
}

let folder = '';
let chunks: Record<string, Chunk> = {};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'qhr-setup-ui-'));
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--manifest', '--emptyOutDir'];
  execFileSync(execPath, [...vite, '--logLevel', 'error', '--outDir', folder], {
    env: { ...env, NODE_ENV: 'production' },
  });
  chunks = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8'));
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

/** The files of these sources and of all that they import, once each. */
function files(sources: string[]): Set<string> {
  const found = new Set<string>();
  const add = (name: string) => {
    const chunk = chunks[name];
    if (!chunk) throw new Error(`${name} is no piece of the page`);
    if (found.has(chunk.file)) return;
    for (const file of [chunk.file, ...(chunk.css ?? [])]) found.add(file);
    chunk.imports?.forEach(add);
  };
  sources.forEach(add);
  return found;
}

function bytes(sources: string[]): number {
  const sizes = [...files(sources)].map((file) => statSync(join(folder, file)).size);
  return sizes.reduce((sum, size) => sum + size);
}

/** What a window loads that begins with this page, in the language that needs more. */
function begun(page: string): number {
  const above = page === 'Welcome' ? [] : [reopened];
  const sources = ['index.html', `src/pages/${page}.svelte`, ...above];
  return Math.max(
    ...['fr', 'en'].map((language) => bytes([...sources, `src/labels/${language}.ts`])),
  );
}

describe('before anything is shown', () => {
  test('a new window loads no more than the first page needs', () => {
    expect(begun('Welcome')).toBeLessThanOrEqual(limit);
    const others = pages.filter((page) => page !== 'Welcome');
    const first = files(['index.html', 'src/pages/Welcome.svelte', 'src/labels/fr.ts']);
    const later = [...others.map((page) => `src/pages/${page}.svelte`), 'src/labels/en.ts'];
    for (const source of later) expect(first).not.toContain(chunks[source]?.file);
  });
  test('a window that is opened again loads less than all', () => {
    const sizes = Object.fromEntries(pages.map((page) => [page, begun(page)]));
    if (env['QHR_SETUP_BENCH_FILE']) {
      writeFileSync(env['QHR_SETUP_BENCH_FILE'], JSON.stringify(sizes));
    }
    const all = bytes(Object.keys(chunks).filter((name) => /\.(html|svelte|ts)$/.test(name)));
    for (const size of Object.values(sizes)) expect(size).toBeLessThan(0.75 * all);
  });
});
