/** The HTML a phone lives in, the one shown when a project does not compile, and the one for an unknown person. */
import { escapeHtml, scriptJson } from './escape.ts';
import type { CompileFailure } from './compile/failure.ts';
import type { Compiled } from './compile/compile.ts';
import type { Boot, Person } from './manifest.ts';

const HEAD = `<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover"><link rel="icon" href="data:,">`;

const PLAIN = `body{margin:0;padding:24px;font:16px/1.6 "PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif;color:#1f2933;background:#f5f6f7}
h1{font-size:20px;margin:0 0 12px}a{color:#0f766e}pre{white-space:pre-wrap;word-break:break-word;background:#fff;padding:16px;border-radius:12px;font:13px/1.6 ui-monospace,monospace}
li{margin:8px 0}small{color:#5e6673}`;

const RELOAD = `<script>new EventSource('/preview/changes').addEventListener('changed',()=>location.reload())</script>`;

/** One phone. */
export function phonePage(compiled: Compiled, boot: Boot): string {
  const v = compiled.version;
  return `<!doctype html><html lang="zh-CN"><head>${HEAD}<title>${escapeHtml(boot.person.name)} · ${escapeHtml(compiled.manifest.name)}</title>
<script src="/preview/host.js?v=${v}"></script><link rel="stylesheet" href="/preview/app.css?v=${v}"></head>
<body><script src="/preview/templates.js?v=${v}"></script>
<script>window.__previewStart(${scriptJson(compiled.manifest)}, ${scriptJson(boot)})</script></body></html>`;
}

/** What stands in the phone's place when the project cannot be compiled. */
export function failurePage(failure: CompileFailure, watch: boolean): string {
  return `<!doctype html><html lang="zh-CN"><head>${HEAD}<title>编译失败</title><style>${PLAIN}h1{color:#c9353f}</style></head>
<body data-compile-failure><h1>编译失败</h1><p>${escapeHtml(failure.file)}${failure.line > 0 ? `:${failure.line}` : ''}</p><pre>${escapeHtml(failure.message)}</pre>
<p><small>改好文件后${watch ? '会自动刷新' : '请刷新本页'}。</small></p>${watch ? RELOAD : ''}</body></html>`;
}

/** Nobody of that name: who there is instead. */
export function unknownPersonPage(asked: string, people: Person[]): string {
  const list = people
    .map(
      (one) =>
        `<li><a href="/phone?as=${encodeURIComponent(one.id)}">${escapeHtml(one.name)}</a> <small>${escapeHtml([one.post, one.where, one.id].filter(Boolean).join(' · '))}</small></li>`,
    )
    .join('');
  return `<!doctype html><html lang="zh-CN"><head>${HEAD}<title>没有这个人</title><style>${PLAIN}</style></head>
<body><h1>${asked ? `没有叫“${escapeHtml(asked)}”的人` : '请选择一个人'}</h1><p>可以打开的手机：</p><ul>${list}</ul></body></html>`;
}
