/**
 * Makes miniprogram/miniprogram_npm: the domain's phone part as one file, and of TDesign only the components in
 * use with what they need. Written by this build alone; "构建 npm" in DevTools would overwrite it.
 */
import { build } from 'esbuild';
import { cp, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { buildCharts } from './charts.mjs';

const ROOT = 'miniprogram';
const TARGET = path.join(ROOT, 'miniprogram_npm');
const TDESIGN = 'node_modules/tdesign-miniprogram/miniprogram_dist';

export async function buildMiniprogram() {
  await rm(TARGET, { recursive: true, force: true });
  await buildCharts();
  await build({
    entryPoints: ['domain/src/phone.ts'],
    outfile: path.join(TARGET, '@gelin/domain/phone.js'),
    bundle: true,
    minify: true,
    charset: 'utf8',
    target: 'es2018',
    format: 'cjs',
    logLevel: 'warning',
  });
  const files = new Set();
  for (const component of await componentsInUse()) await collectComponent(component, files);
  for (const file of files) {
    const to = path.join(TARGET, 'tdesign-miniprogram', path.relative(TDESIGN, file));
    await mkdir(path.dirname(to), { recursive: true });
    await cp(file, to);
  }
  return files.size;
}

/** Every `tdesign-miniprogram/x/x` that a page, component or the app names. */
async function componentsInUse() {
  const names = new Set();
  for (const entry of await readdir(ROOT, { recursive: true })) {
    if (!entry.endsWith('.json') || entry.includes('miniprogram_npm')) continue;
    const { usingComponents = {} } = JSON.parse(await readFile(path.join(ROOT, entry), 'utf8'));
    for (const name of Object.values(usingComponents)) {
      if (typeof name === 'string' && name.startsWith('tdesign-miniprogram/')) names.add(name.slice(20));
    }
  }
  return names;
}

/** A component is four files; each may name others. */
async function collectComponent(name, files) {
  for (const ending of ['.json', '.js', '.wxml', '.wxss'])
    await collect(path.join(TDESIGN, name + ending), files);
}

const REFERENCES = [
  /(?:import|export)[^'"]*?from\s*["'](\.[^"']+)["']/g,
  /import\s*["'](\.[^"']+)["']/g,
  /require\(\s*["'](\.[^"']+)["']\s*\)/g,
  /@import\s+(?:url\()?["']([^"']+)["']/g,
  /<(?:import|include|wxs)[^>]*?src=["']([^"']+)["']/g,
];

async function collect(file, files) {
  if (files.has(file) || !existsSync(file)) return;
  files.add(file);
  const text = await readFile(file, 'utf8');
  const from = path.dirname(file);
  if (file.endsWith('.json')) {
    for (const name of Object.values(JSON.parse(text).usingComponents ?? {})) {
      await collectComponent(path.relative(TDESIGN, path.join(from, name)), files);
    }
  }
  for (const pattern of REFERENCES) {
    for (const [, name] of text.matchAll(pattern)) {
      const base = name.startsWith('/') ? path.join(TDESIGN, name) : path.join(from, name);
      for (const ending of ['', '.js', '.wxs', '/index.js']) {
        if (existsSync(base + ending) && path.extname(base + ending)) await collect(base + ending, files);
      }
    }
  }
}
