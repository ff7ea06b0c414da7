/** What is uploaded: how long each function takes to load against the SDK alone, and what everything weighs. */
import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { PLACES } from '../runtime/laptop.ts';
import type { BenchRow, Measurement } from './row.ts';

const RUNS = 9;
const SDK = '@cloudbase/node-sdk';
const ENVIRONMENT = {
  ...process.env,
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'ap-shanghai',
  SCF_NAMESPACE: 'bench',
  TENCENTCLOUD_SECRETID: 'bench',
  TENCENTCLOUD_SECRETKEY: 'bench',
};

export async function measure(): Promise<Measurement> {
  const names = readdirSync(PLACES.functions).sort();
  const files = new Map(names.map((name) => [name, path.resolve(PLACES.functions, name, 'index.js')]));
  const taken = loadTimes([SDK, ...files.values()]);
  const alone = taken.get(SDK) ?? 0;
  const loads = [...files].map(([name, file]): BenchRow => {
    return {
      label: `load ${name} ÷ SDK alone`,
      value: (taken.get(file) ?? 0) / alone,
      unit: '×',
      atMost: 0.5,
    };
  });
  const sizes = [...files].map(([name, file]): BenchRow => ({
    label: `bundle ${name}`,
    value: kilobytes(file),
    unit: 'KB',
  }));
  return { name: 'Bundles', rows: [...loads, ...sizes, ...packages()] };
}

/** Median time to require each, in turn, each in a process of its own. */
function loadTimes(files: readonly string[]): Map<string, number> {
  const script =
    'const t=process.hrtime.bigint();require(process.argv[1]);console.log(Number(process.hrtime.bigint()-t)/1e6);process.exit()';
  const taken = new Map<string, number[]>(files.map((file) => [file, []]));
  for (let run = 0; run < RUNS; run += 1) {
    for (const file of files) {
      const printed = execFileSync(process.execPath, ['-e', script, file], {
        env: ENVIRONMENT,
        encoding: 'utf8',
      });
      taken.get(file)?.push(Number(printed.trim().split('\n').at(-1)));
    }
  }
  return new Map([...taken].map(([file, times]) => [file, times.sort((a, b) => a - b)[RUNS >> 1] ?? 0]));
}

/** Main package and subpackages as WeChat counts them: every file uploaded; none may be over 2 MB. */
export function packages(): BenchRow[] {
  const all = listed(PLACES.miniprogram);
  const inPackage = (file: string) =>
    /^packages\/([^/]+)\//.exec(path.relative(PLACES.miniprogram, file))?.[1];
  const main = all.filter((file) => !inPackage(file));
  const names = [...new Set(all.map(inPackage))].filter((name) => name !== undefined);
  const weigh = (files: readonly string[]) => files.reduce((sum, file) => sum + kilobytes(file), 0);
  return [
    { label: 'mini-program main package', value: weigh(main), unit: 'KB', atMost: 900 },
    ...names.map((name) => ({
      label: `mini-program package ${name}`,
      value: weigh(all.filter((file) => inPackage(file) === name)),
      unit: 'KB',
      atMost: 2048,
    })),
  ];
}

function listed(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => path.join(folder, file))
    .filter((file) => statSync(file).isFile() && !file.endsWith('tsconfig.json'));
}

function kilobytes(file: string): number {
  return statSync(file).size / 1024;
}
