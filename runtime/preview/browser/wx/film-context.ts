/** `wx.createVideoContext(id)`: steers a `video` of the page on top, or of a component in it. */
import { partsOf } from '../elements/define.ts';
import { topPage, type Phone } from '../phone.ts';
import { fail, type Api } from './call.ts';
import { strict } from './proxy.ts';

const STEERED = ['play', 'pause', 'stop', 'seek', 'requestFullScreen', 'exitFullScreen'];

export function filmContextApi(phone: Phone): Api {
  return {
    createVideoContext: (id: string) =>
      strict(
        'VideoContext',
        Object.fromEntries(
          STEERED.map((name) => [
            name,
            (argument?: never) => {
              const element = topPage(phone).frame.querySelector(`wx-video#${CSS.escape(id)}`);
              const method = element ? partsOf(element)?.parts.methods?.[name] : undefined;
              return method ? method(argument as never) : fail('createVideoContext', `no video #${id}`);
            },
          ]),
        ),
      ),
  };
}
