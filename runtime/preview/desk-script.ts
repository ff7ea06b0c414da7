/** What the desk does in the browser: adds phones, changes their person and settings, sets the clock forward. */

export const DESK_SCRIPT = String.raw`
(() => {
  const { people, cloud } = DESK;
  const phones = document.getElementById('phones');
  const add = document.getElementById('add');
  const KEY = 'gelin-preview:desk';
  const MOST = 4;
  const slots = [];
  let offset = 0;

  const el = (tag, attributes, ...children) => {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (typeof value === 'function') node.addEventListener(name, value);
      else if (value !== false) node.setAttribute(name, value);
    }
    node.append(...children);
    return node;
  };
  const remember = () => localStorage.setItem(KEY, JSON.stringify(slots.map(({ state }) => state)));
  const tell = (slot, message) => slot.frame.contentWindow && slot.frame.contentWindow.postMessage(message, location.origin);

  function load(slot) {
    const { as, width, scale } = slot.state;
    slot.frame.src = '/phone?' + new URLSearchParams({ as, scale: String(scale) });
    slot.frame.style.width = width + 'px';
  }

  function make(state) {
    const slot = { state, online: true };
    const person = el('select', { 'aria-label': '这部手机是谁的', change: () => { state.as = person.value; remember(); load(slot); } },
      ...people.map((one) => { const option = el('option', { value: one.id }, [one.name, one.post, one.where].filter(Boolean).join(' · ')); option.selected = one.id === state.as; return option; }));
    const close = el('button', { type: 'button', 'aria-label': '收起这部手机', title: '收起', click: () => { slots.splice(slots.indexOf(slot), 1); slot.root.remove(); remember(); count(); } }, '×');
    slot.frame = el('iframe', { title: '手机', load: () => { if (!slot.online) tell(slot, { type: 'preview:network', online: false }); tell(slot, { type: 'preview:clock', offset }); } });
    const widths = [320, 375, 414].map((width) => el('button', { type: 'button', 'aria-pressed': String(width === state.width), click: () => {
      state.width = width; slot.frame.style.width = width + 'px'; remember();
      widths.forEach((one) => one.setAttribute('aria-pressed', String(one.textContent === String(width))));
    } }, String(width)));
    const elder = el('button', { type: 'button', 'aria-pressed': String(state.scale > 1), click: () => {
      state.scale = state.scale > 1 ? 1 : 1.4; elder.setAttribute('aria-pressed', String(state.scale > 1)); remember(); load(slot);
    } }, '大字 1.4×');
    const net = el('button', { type: 'button', class: 'net', 'aria-pressed': 'false', click: () => {
      slot.online = !slot.online; net.setAttribute('aria-pressed', String(!slot.online)); net.textContent = slot.online ? '有网络' : '没有网络';
      slot.root.classList.toggle('off', !slot.online); tell(slot, { type: 'preview:network', online: slot.online });
    } }, '有网络');
    slot.root = el('section', { class: 'slot', 'aria-label': '手机' },
      el('div', { class: 'who' }, person, close), el('div', { class: 'body' }, slot.frame),
      el('div', { class: 'set' }, el('span', { class: 'widths', role: 'group', 'aria-label': '屏幕宽度' }, ...widths), elder, net));
    phones.append(slot.root);
    slots.push(slot);
    load(slot);
    count();
  }
  const count = () => { add.disabled = slots.length >= MOST; };

  add.addEventListener('click', () => {
    const used = slots.map(({ state }) => state.as);
    const next = people.find((one) => !used.includes(one.id)) || people[0];
    make({ as: next.id, width: 375, scale: 1 });
    remember();
  });

  const show = (now) => {
    const shown = new Date(now + 8 * 3600000);
    const two = (n) => String(n).padStart(2, '0');
    document.getElementById('now').textContent = (shown.getUTCMonth() + 1) + '月' + shown.getUTCDate() + '日 周' + '日一二三四五六'[shown.getUTCDay()] + ' ' + two(shown.getUTCHours()) + ':' + two(shown.getUTCMinutes());
  };
  async function clock(init) {
    const response = await fetch('/control/clock', init).catch(() => null);
    if (!response || !response.ok) return;
    const answer = await response.json();
    offset = answer.offset || 0;
    document.querySelector('.clock').hidden = false;
    show(Date.now() + offset);
    slots.forEach((slot) => tell(slot, { type: 'preview:clock', offset }));
  }
  if (cloud) {
    clock();
    setInterval(() => show(Date.now() + offset), 15000);
    document.querySelectorAll('.forward button').forEach((button) => button.addEventListener('click', async () => {
      button.disabled = true;
      await clock({ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ advance: Number(button.dataset.ms) }) });
      button.disabled = false;
    }));
  }

  let kept = [];
  try { kept = JSON.parse(localStorage.getItem(KEY) || '[]').filter((one) => people.some((person) => person.id === one.as)); } catch { kept = []; }
  if (kept.length === 0) {
    const room = Math.max(1, Math.min(MOST, Math.floor((innerWidth - 28) / 411)));
    kept = people.slice(0, room).map((one) => ({ as: one.id, width: 375, scale: 1 }));
  }
  kept.slice(0, MOST).forEach(make);
})();
`;
