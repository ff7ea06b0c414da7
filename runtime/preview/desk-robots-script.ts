/** The desk's panel of WeCom groups: what each group's robot was given, newest last, as people would see it there. */

export const ROBOTS_SCRIPT = String.raw`
(() => {
  const panel = document.getElementById('robots');
  const opener = document.getElementById('robots-open');
  const tabs = panel.querySelector('nav');
  const talk = panel.querySelector('.robots-talk');
  const names = new Map(DESK.groups.map(({ id, name }) => [id, name]));
  const order = DESK.groups.map(({ id }) => id);
  let letters = [];
  let chosen = null;
  let news = null;
  let asking = null;

  const el = (tag, name, ...children) => {
    const node = document.createElement(tag);
    if (name) node.className = name;
    node.append(...children);
    return node;
  };
  // A key of the laptop names its group; of any other only the end is shown.
  const groupOf = ({ to }) => to.replace(/^laptop-robot-/, '');
  const nameOf = (group) => names.get(group) || '尾号 ' + group.slice(-4);
  const timeOf = (at) => {
    const shown = new Date(at + 8 * 3600000);
    const two = (n) => String(n).padStart(2, '0');
    return (shown.getUTCMonth() + 1) + '月' + shown.getUTCDate() + '日 ' + two(shown.getUTCHours()) + ':' + two(shown.getUTCMinutes());
  };
  // Bold is all that our robots use of markdown; everything is set as text, never as HTML.
  const markdown = (content) => el('div', 'robots-said', ...content.split('\n').map((line) =>
    el('p', '', ...line.split(/(\*\*[^*]+\*\*)/).map((part) => part.startsWith('**') && part.endsWith('**') && part.length > 4 ? el('b', '', part.slice(2, -2)) : part))));
  const plain = (content) => el('div', 'robots-said', ...content.split('\n').map((line) => el('p', '', line)));
  const card = (given) => el('div', 'robots-card',
    el('small', '', (given.source && given.source.desc) || ''), el('h3', '', (given.main_title && given.main_title.title) || ''),
    el('p', 'quiet', (given.main_title && given.main_title.desc) || ''), el('p', '', given.sub_title_text || ''),
    el('dl', '', ...(given.horizontal_content_list || []).flatMap(({ keyname, value }) => [el('dt', '', keyname), el('dd', '', value || '')])),
    el('footer', '', '打开小程序'));
  const drawn = ({ msgtype, ...parts }) => {
    if (msgtype === 'template_card') return card(parts.template_card || {});
    const content = String((parts[msgtype] || {}).content || '');
    return msgtype === 'text' ? plain(content) : markdown(content);
  };
  const message = ({ at, body, reply }) => {
    if (reply.errcode !== 0) return [el('p', 'robots-refused', timeOf(at) + ' 有一条没收下（' + (reply.errcode || reply.status || '出错') + '）')];
    return [el('p', 'robots-from', '格邻 机器人 · ' + timeOf(at)), drawn(body || {})];
  };

  function draw() {
    const groups = [...new Set(letters.map(groupOf))].sort((a, b) => (order.indexOf(a) + 1 || 1e9) - (order.indexOf(b) + 1 || 1e9));
    if (!groups.includes(chosen)) chosen = groups.length ? groupOf(letters[letters.length - 1]) : null;
    tabs.replaceChildren(...groups.map((group) => {
      const tab = el('button', '', nameOf(group));
      tab.type = 'button';
      tab.setAttribute('aria-pressed', String(group === chosen));
      tab.addEventListener('click', () => { chosen = group; draw(); });
      return tab;
    }));
    const own = letters.filter((letter) => groupOf(letter) === chosen);
    talk.replaceChildren(...(own.length ? own.flatMap(message) : [el('p', 'robots-none', '还没有消息。报一件事，过一分钟机器人就会在群里说。')]));
    talk.scrollTop = talk.scrollHeight;
  }
  async function fetchAll() {
    const response = await fetch('/outside/sent?channel=robot').catch(() => null);
    if (!response || !response.ok) return;
    letters = (await response.json()).sent;
    draw();
  }
  // A burst is fetched once.
  const soon = () => { if (!asking) asking = setTimeout(() => { asking = null; fetchAll(); }, 150); };

  function open() {
    panel.hidden = false;
    document.body.classList.add('with-robots');
    opener.setAttribute('aria-expanded', 'true');
    news = new EventSource('/outside/changes');
    news.addEventListener('open', soon);
    news.addEventListener('sent', (event) => { if (event.data === 'robot') soon(); });
    draw();
  }
  function close() {
    panel.hidden = true;
    document.body.classList.remove('with-robots');
    opener.setAttribute('aria-expanded', 'false');
    if (news) news.close();
    news = null;
    opener.focus();
  }
  opener.addEventListener('click', () => (panel.hidden ? open() : close()));
  document.getElementById('robots-close').addEventListener('click', close);
  addEventListener('keydown', (event) => { if (event.key === 'Escape' && !panel.hidden) close(); });
})();
`;
