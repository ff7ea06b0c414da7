/** Compiling: what is wrong is named, what changed is compiled again, and nobody is shown to a stranger. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CompileFailure } from '../../../runtime/preview/compile/failure.ts';
import { compileProject } from '../../../runtime/preview/compile/compile.ts';
import { rewriteSelector } from '../../../runtime/preview/compile/selectors.ts';
import { convertLengths } from '../../../runtime/preview/lengths.ts';
import { startPreview } from '../../../runtime/preview/start.ts';
import { FIXTURE, HOST_DIR, PEOPLE } from './phones.ts';

let copy: string;
beforeEach(() => {
  copy = mkdtempSync(path.join(tmpdir(), 'preview-'));
  cpSync(FIXTURE, copy, { recursive: true });
});
afterEach(() => rmSync(copy, { recursive: true, force: true }));

const failureOf = async (): Promise<CompileFailure> => {
  const error: unknown = await compileProject(copy, [HOST_DIR]).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof CompileFailure)) throw new Error(`expected a CompileFailure, got ${String(error)}`);
  return error;
};
const write = (file: string, text: string): void => writeFileSync(path.join(copy, file), text);

test('WXML that cannot be read is named with its line', async () => {
  write('pages/home/home.wxml', '<view>\n<text wx:if="{{a.}}"/></view>');
  expect(await failureOf()).toMatchObject({ file: path.join(copy, 'pages/home/home.wxml'), line: 2 });
});

test('a component that is not there is named with its tag', async () => {
  write('pages/home/home.json', '{"usingComponents":{"x-none":"../../none/none"}}');
  expect((await failureOf()).describe()).toContain('<x-none> is "../../none/none"');
});

test('a script that does not parse and a broken sheet are named', async () => {
  write('store/count.ts', 'export const = 1');
  expect((await failureOf()).file).toContain('store/count.ts');
  cpSync(path.join(FIXTURE, 'store'), path.join(copy, 'store'), { recursive: true });
  write('app.wxss', '@import "./none.wxss";');
  expect((await failureOf()).describe()).toMatch(/none\.wxss: file not found .*app\.wxss/);
});

test('an unknown tag does not stop the project but is told', async () => {
  write('pages/detail/detail.wxml', '<strange/><view/>');
  const { manifest } = await compileProject(copy, [HOST_DIR]);
  expect(manifest.problems).toEqual([
    'pages/detail/detail.wxml: <strange> is neither built in nor named in usingComponents',
  ]);
});

test('lengths and selectors become CSS', () => {
  expect(convertLengths('0 -20rpx 1.5rpx 100vh')).toBe(
    '0 calc(-20 * var(--rpx)) calc(1.5 * var(--rpx)) calc(100 * var(--vh))',
  );
  expect(convertLengths('calc(96rpx + env(safe-area-inset-bottom))')).toBe(
    'calc(calc(96 * var(--rpx)) + var(--safe-area-bottom))',
  );
  const inCard = { scope: 'card-1', page: null };
  expect(rewriteSelector('.a .b:not(.c)::after', inCard)).toBe(
    '.card-1--a .card-1--b:not(.card-1--c)::after',
  );
  expect(rewriteSelector(':host', inCard)).toBe('[wx-host="card-1"]');
  const onPage = { scope: '', page: 'pages/a/a' };
  expect(rewriteSelector('view > .a', onPage)).toBe(':where(wx-page[is="pages/a/a"]) wx-view > .a');
  expect(rewriteSelector('page', onPage)).toBe('wx-page:where(wx-page[is="pages/a/a"])');
});

test('a project that does not compile shows why, and works again after it is mended', async () => {
  write('store/count.ts', 'export const = 1');
  const logged: string[] = [];
  const running = await startPreview({
    project: copy,
    port: 0,
    people: PEOPLE,
    hostDir: HOST_DIR,
    log: (line) => logged.push(line),
  });
  const broken = await (await fetch(`${running.url}/phone?as=wang`)).text();
  expect(broken).toContain('编译失败');
  expect(broken).toContain('store/count.ts');
  expect(logged.join('\n')).toContain('store/count.ts');
  cpSync(path.join(FIXTURE, 'store'), path.join(copy, 'store'), { recursive: true });
  await running.rebuild();
  expect(await (await fetch(`${running.url}/phone?as=wang`)).text()).toContain('__previewStart');
  await running.close();
});

test('an unknown person gets the list of those there are', async () => {
  const running = await startPreview({ project: copy, port: 0, people: PEOPLE, hostDir: HOST_DIR });
  const answer = await fetch(`${running.url}/phone?as=nobody`);
  expect(answer.status).toBe(404);
  const page = await answer.text();
  expect(page).toContain('没有叫“nobody”的人');
  expect(page).toContain('/phone?as=li');
  expect((await fetch(`${running.url}/preview/files/../app.js`)).status).toBe(404);
  await running.close();
});

test('what a phone loads carries no map of itself; a debugger finds it beside', async () => {
  const running = await startPreview({ project: copy, port: 0, people: PEOPLE, hostDir: HOST_DIR });
  for (const name of ['scripts.js', 'host.js']) {
    const script = await (await fetch(`${running.url}/preview/${name}`)).text();
    expect(script.trimEnd().endsWith(`//# sourceMappingURL=${name}.map`)).toBe(true);
    const map = (await (await fetch(`${running.url}/preview/${name}.map`)).json()) as { sources: string[] };
    expect(map.sources.length).toBeGreaterThan(1);
  }
  await running.close();
});
