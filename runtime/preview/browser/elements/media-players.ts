/** `video` and `audio` on the browser's own players. */
import type { ElementSpec, Host, Parts } from './define.ts';
import { sourceUrl } from './sources.ts';

function player(tag: 'video' | 'audio'): (host: Host) => Parts {
  return (host) => {
    const media = document.createElement(tag);
    host.element.append(media);
    for (const type of ['play', 'pause', 'ended', 'waiting'])
      media.addEventListener(type, () => host.emit(type));
    media.addEventListener('timeupdate', () =>
      host.emit('timeupdate', { currentTime: media.currentTime, duration: media.duration }),
    );
    media.addEventListener('loadedmetadata', () => {
      const { videoWidth: width = 0, videoHeight: height = 0 } = media as Partial<HTMLVideoElement>;
      host.emit('loadedmetadata', { duration: media.duration, width, height });
    });
    media.addEventListener('error', () => host.emit('error', { errMsg: `cannot play ${media.src}` }));
    return {
      render(changed) {
        media.controls = host.get('controls') !== false;
        media.loop = host.flag('loop');
        media.muted = host.flag('muted');
        if (media instanceof HTMLVideoElement) media.style.objectFit = host.text('objectFit') || 'contain';
        if (changed.has('src') && host.text('src')) {
          void sourceUrl(host.text('src')).then((url) => {
            media.src = url;
            if (host.flag('autoplay')) media.play().catch(() => undefined);
          });
        }
        const poster = host.text('poster');
        if (media instanceof HTMLVideoElement && poster)
          void sourceUrl(poster).then((url) => (media.poster = url));
      },
      detached: () => media.pause(),
      methods: {
        play: () => media.play(),
        pause: () => media.pause(),
        stop: () => {
          media.pause();
          media.currentTime = 0;
        },
        seek: (to: number) => (media.currentTime = to),
        requestFullScreen: () => media.requestFullscreen(),
        exitFullScreen: () => document.exitFullscreen(),
      },
    };
  };
}

const PROPS = { src: '', controls: true, autoplay: false, loop: false, muted: false, poster: '' };

export const video: ElementSpec = {
  tag: 'video',
  props: {
    ...PROPS,
    duration: 0,
    objectFit: 'contain',
    initialTime: 0,
    showFullscreenBtn: true,
    showPlayBtn: true,
    showCenterPlayBtn: true,
    enableProgressGesture: true,
    title: '',
    direction: 0,
    danmuList: null,
    enableDanmu: false,
    danmuBtn: false,
    showProgress: true,
    playBtnPosition: 'bottom',
    pictureInPictureMode: '',
    vslideGesture: false,
    showMuteBtn: false,
  },
  make: player('video'),
};
export const audio: ElementSpec = {
  tag: 'audio',
  props: { ...PROPS, name: '', author: '' },
  make: player('audio'),
};
