/** The last look at an answer: what the reporter will see, how it ends, a photo where one is asked for, and sending it. */
import { failureCode } from '../../../../api/failure';
import { staged } from '../../../../behaviors/stage';
import { movedOn } from '../../../../components/action-bar/action-bar.view';
import type { FilmChanged } from '../../../../components/film-picker/film-picker';
import type { PhotosChanged } from '../../../../components/photo-picker/photo-picker';
import type { VoiceChanged } from '../../../../components/voice-picker/voice-picker';
import { FAILURE_WORDS } from '../../../../words/failures';
import { keepWords, kept } from '../../act/act.draft';
import { missing, wordsOf, type Draft } from '../../act/act.form';
import { sendDraft } from '../../act/act.send';
import { BEFORE, demandsOf, present, waitingWords, type ActState } from '../../act/act.view';
import { phrases, w } from '../../words/act';
import { begunWith, type AnswerAsk } from './answer-sheet.ask';

const stage = staged((): ActState => ({ ...BEFORE, phase: 'ready' }), present);

Component({
  properties: {
    /** `AnswerAsk` */
    ask: { type: Object, value: null as unknown as AnswerAsk },
  },
  data: {
    w,
    ...stage.first,
    /** What the pickers begin with; they are drawn only once this is known, for they read it once. */
    begins: null as Omit<Draft, 'words' | 'choice'> | null,
    lift: 0,
  },
  lifetimes: {
    attached() {
      const ask: AnswerAsk | null = this.data.ask;
      if (!ask) return;
      const draft = begunWith(ask, kept(ask.matter, 'answer').draft);
      const { nature, photoWithAnswer, seq } = ask;
      const { words, choice: _, ...begins } = draft;
      this.setData({ begins });
      stage(this).change({ nature, photoWithAnswer, seq, draft, seed: words });
    },
  },
  methods: {
    write(changes: Partial<Draft>) {
      const draft = { ...stage(this).state.draft, ...changes };
      stage(this).change({ draft, refusal: '' });
      keepWords(this.data.ask.matter, 'answer', draft);
    },
    onChoiceChoose(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.write({ choice: event.detail.value });
    },
    onTextInput(event: WechatMiniprogram.TextareaInput) {
      this.write({ words: { text: event.detail.value } });
    },
    onPhotosChange(event: WechatMiniprogram.CustomEvent<PhotosChanged>) {
      const { photos, unsent, waiting } = event.detail;
      stage(this).change({ waiting });
      this.write({ photos, unsent });
    },
    onFilmChange(event: WechatMiniprogram.CustomEvent<FilmChanged>) {
      const { video, unsent: unsentVideo } = event.detail;
      this.write({ video, unsentVideo });
    },
    onVoiceChange(event: WechatMiniprogram.CustomEvent<VoiceChanged>) {
      const { voice, unsent: unsentVoice, text } = event.detail;
      const heard = text && !wordsOf(stage(this).state.draft, 'text') ? { words: { text } } : {};
      if (heard.words) stage(this).change({ seed: heard.words });
      this.write({ voice, unsentVoice, ...heard });
    },
    onKeyboardHeight(event: WechatMiniprogram.CustomEvent<{ height: number }>) {
      this.setData({ lift: event.detail.height });
    },
    onBlur() {
      this.setData({ lift: 0 });
    },
    async onSendTap() {
      const { state } = stage(this);
      const { draft, sending, seq } = state;
      if (sending || waitingWords(state) || missing('answer', draft, demandsOf(state))) return;
      const { matter, said } = this.data.ask;
      stage(this).change({ sending: true, refusal: '' });
      try {
        this.triggerEvent('done', { matter, done: await sendDraft(matter, seq, 'answer', draft, said) });
      } catch (thrown) {
        const code = failureCode(thrown);
        stage(this).change({ sending: false, refusal: phrases.kept(FAILURE_WORDS[code]) });
        if (movedOn(code)) this.triggerEvent('stale', { matter });
      }
    },
    onClose() {
      this.triggerEvent('close');
    },
  },
});
