/** Words around voices and films. */
import type { VoiceTrouble } from '../api/voice-trouble';

export const VOICE_WORDS = {
  hold: '按住说话',
  tapToo: '也可以点一下开始，再点一下结束',
  starting: '请稍等',
  release: '松开结束，上滑取消',
  tapAgain: '再点一下结束',
  leave: '松开手指就取消',
  ending: '正在存下来',
  cancel: '取消',
  allowed: '可以说话了，请再按住说一次',
  settings: '去设置',
  troubles: {
    refused: '还没有允许用麦克风。去设置里打开“麦克风”，就可以说话了；也可以打字',
    tooShort: '说话时间太短，请再说一次',
    broken: '这次没有录上，请再试一次，也可以打字',
  } satisfies Record<VoiceTrouble, string>,
  failed: '放不出来，点一下再试',
  remove: '删掉',
  removeFilm: '删掉视频',
  preparing: '正在处理视频',
  again: '没传上，点这里重传',
} as const;

export const VOICE_SAYS = {
  seconds: (seconds: number) => `${seconds}″`,
  recording: (seconds: number) => `正在录 ${seconds} 秒`,
  left: (seconds: number) => `还能说 ${seconds} 秒`,
  play: (seconds: number) => `语音 ${seconds} 秒，点一下播放`,
  pause: (seconds: number) => `语音 ${seconds} 秒，点一下暂停`,
  sending: (percent: number) => `正在传 ${percent}%`,
  film: (seconds: number) => `视频 ${seconds} 秒，点一下播放`,
};
