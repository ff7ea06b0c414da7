/** Speaking: held down while one speaks, or tapped to begin and tapped to end. Tells `voice` with what was recorded. */
import { allowInSettings, allowVoice, recordVoice, type Recording, type VoiceEnd } from '../../api/voice';
import { staged } from '../../behaviors/stage';
import { silence } from '../../store/sounding';
import { VOICE_WORDS } from '../../words/voice';
import { present, RESTING } from './voice-bar.view';

/** A finger that lifts sooner than this has tapped, in milliseconds. */
const TAP = 500;
/** A finger that slides up further than this wants to leave, in px. */
const AWAY = 80;

const stage = staged(() => RESTING, present);

/** What goes on in one bar beside what it shows. */
interface Going {
  recording?: Recording;
  hand?: ReturnType<typeof setInterval>;
  /** Where and when the finger came down; the tap that follows is not another one. */
  press?: { readonly y: number; readonly at: number };
}
const goings = new WeakMap<object, Going>();
const going = (bar: object): Going => {
  const known = goings.get(bar) ?? {};
  goings.set(bar, known);
  return known;
};

Component({
  properties: { disabled: { type: Boolean, value: false } },
  data: { w: VOICE_WORDS, ...stage.first },
  lifetimes: {
    detached() {
      const { hand, recording } = going(this);
      if (hand !== undefined) clearInterval(hand);
      goings.delete(this);
      recording?.cancel();
    },
  },
  pageLifetimes: {
    hide() {
      this.end();
    },
  },
  methods: {
    onBarTouchStart({ touches: [finger] }: WechatMiniprogram.TouchEvent) {
      delete going(this).press;
      if (!finger || this.data.disabled || stage(this).state.phase !== 'resting') return;
      going(this).press = { y: finger.clientY, at: Date.now() };
      void this.begin(true);
    },
    onBarTouchMove({ touches: [finger] }: WechatMiniprogram.TouchEvent) {
      const { press } = going(this);
      if (!finger || !press || !stage(this).state.held) return;
      stage(this).change({ leaving: press.y - finger.clientY > AWAY });
    },
    onBarTouchEnd() {
      const { press } = going(this);
      const { held, leaving } = stage(this).state;
      if (!held || !press) return;
      stage(this).change({ held: false, leaving: false });
      if (leaving) this.onCancelTap();
      else if (Date.now() - press.at >= TAP) this.end();
    },
    /** From a second finger's tap, a key or a screen reader; the tap that ends a press was heard already. */
    onBarTap() {
      const pressed = going(this).press !== undefined;
      delete going(this).press;
      if (pressed || this.data.disabled) return;
      if (stage(this).state.phase === 'resting') void this.begin(false);
      else this.end();
    },
    onCancelTap() {
      going(this).recording?.cancel();
      if (stage(this).state.phase !== 'resting') stage(this).change({ phase: 'ending' });
    },
    async onSettingsTap() {
      const allowed = await allowInSettings();
      stage(this).change({ trouble: allowed ? 'allowed' : 'refused' });
    },

    async begin(held: boolean) {
      const mine = going(this);
      silence();
      stage(this).change({ ...RESTING, phase: 'starting', held });
      const answer = await allowVoice().catch(() => 'allowed' as const);
      if (goings.get(this) !== mine) return;
      if (answer !== 'allowed') {
        stage(this).change({ ...RESTING, trouble: answer === 'asked' ? 'allowed' : 'refused' });
        return;
      }
      going(this).recording = recordVoice(
        () => this.count(),
        (end) => this.onEnd(end),
      );
      // The finger, or the page, was gone before the phone was ready.
      if (stage(this).state.phase === 'ending') going(this).recording?.cancel();
    },
    count() {
      if (stage(this).state.phase === 'starting') stage(this).change({ phase: 'recording' });
      going(this).hand = setInterval(
        () => stage(this).change({ second: stage(this).state.second + 1 }),
        1000,
      );
    },
    end() {
      if (stage(this).state.phase === 'resting') return;
      stage(this).change({ phase: 'ending' });
      going(this).recording?.stop();
    },
    onEnd(end: VoiceEnd) {
      const { hand } = going(this);
      if (hand !== undefined) clearInterval(hand);
      delete going(this).recording;
      const trouble = end.as === 'recorded' || end.as === 'cancelled' ? '' : end.as;
      stage(this).change({ ...RESTING, trouble });
      if (end.as === 'recorded') this.triggerEvent('voice', end.voice);
    },
  },
});
