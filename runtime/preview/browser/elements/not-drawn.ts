/** Elements that need a real phone: a plain panel says which one it is, so that nothing vanishes. */
import type { ElementSpec } from './define.ts';

const panel = (tag: string, words: string, props = {}): ElementSpec => ({
  tag,
  props,
  make: (host) => {
    const note = document.createElement('div');
    note.className = 'wx-not-drawn';
    note.textContent = words;
    host.element.append(note);
    return {};
  },
});

export const notDrawn: ElementSpec[] = [
  panel('camera', '相机（预览中没有）', { mode: 'normal', devicePosition: 'back', flash: 'auto' }),
  panel('live-player', '直播（预览中没有）', { src: '' }),
  panel('live-pusher', '推流（预览中没有）', { url: '' }),
  panel('web-view', '网页（预览中没有）', { src: '' }),
  panel('open-data', '微信资料', { type: '', openGid: '', lang: '' }),
];
