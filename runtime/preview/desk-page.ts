/** The desk: up to four phones side by side, each with its person, width, type size and network. */
import { escapeHtml, scriptJson } from './escape.ts';
import { DESK_SCRIPT } from './desk-script.ts';
import { DESK_STYLE } from './desk-style.ts';
import { ROBOTS_SCRIPT } from './desk-robots-script.ts';
import { ROBOTS_STYLE } from './desk-robots-style.ts';
import type { Group, Person } from './manifest.ts';

export interface Desk {
  people: Person[];
  groups: readonly Group[];
  cloud: boolean;
  title: string;
}

const CLOCK = `<section class="clock" aria-label="镇里的时钟" hidden>
<div><small>镇里的时间</small><output id="now">－－</output></div>
<div class="forward"><button data-ms="3600000">＋1 小时</button><button data-ms="86400000">＋1 天</button><button data-ms="604800000">＋1 周</button></div>
</section>`;

const ROBOTS = `<aside id="robots" aria-label="群机器人" hidden>
<div class="robots-head"><h2>企业微信群</h2><button id="robots-close" type="button" aria-label="收起群机器人">×</button></div>
<nav aria-label="群"></nav><div class="robots-talk" role="log" tabindex="0"></div>
</aside>`;

/** The desk's HTML. It asks the server only when somebody presses a button, and once at the start. */
export function deskPage(desk: Desk): string {
  const robots = desk.cloud && desk.groups.length > 0;
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<link rel="icon" href="data:,"><title>${escapeHtml(desk.title)} · 桌面</title><style>${DESK_STYLE}${ROBOTS_STYLE}</style></head>
<body><header><div><h1>${escapeHtml(desk.title)}</h1><p>几部手机，同一个镇。换个人看，同一件事在每个人手里是什么样子。</p></div>${desk.cloud ? CLOCK : ''}
${robots ? '<button id="robots-open" type="button" aria-expanded="false" aria-controls="robots">群机器人</button>' : ''}<button id="add" type="button">添一部手机</button></header>
<main id="phones" aria-label="手机"></main>${robots ? ROBOTS : ''}
<script>const DESK=${scriptJson({ people: desk.people, cloud: desk.cloud, groups: desk.groups })};${DESK_SCRIPT}${robots ? ROBOTS_SCRIPT : ''}</script></body></html>`;
}
