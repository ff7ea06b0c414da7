/** The page of one written step: its form, kept on the phone until the step is taken. */
import { ACTION_WORDS } from '@gelin/domain/phone';
import { call } from '../../../api/call';
import { failureCode } from '../../../api/failure';
import { staged } from '../../../behaviors/stage';
import { movedOn } from '../../../components/action-bar/action-bar.view';
import { askPlace } from '../../../store/place-choice';
import { FAILURE_WORDS } from '../../../words/failures';
import { phrases, w } from '../words/act';
import { keepWords, kept } from './act.draft';
import { choicesFor } from './act.choices';
import { begunFor, EMPTY, missing, wordsOf, type Draft } from './act.form';
import { bringing } from './act.media';
import { askedOf } from './act.query';
import { sendDraft } from './act.send';
import { BEFORE, demandsOf, isFillable, present, waitingWords } from './act.view';

const stage = staged(() => BEFORE, present);

Page({
  data: {
    w,
    ...stage.first,
    id: '',
    stored: EMPTY.photos,
    unsent: EMPTY.unsent,
    storedVoice: EMPTY.voice,
    unsentVoice: EMPTY.unsentVoice,
    storedVideo: EMPTY.video,
    unsentVideo: EMPTY.unsentVideo,
  },
  id: '',
  ...bringing(stage),

  onLoad(query: Record<string, string | undefined>) {
    const { id, unsent: taken, ...asked } = askedOf(query);
    const before = kept(id, asked.action).draft;
    const draft = { ...before, unsent: [...before.unsent, ...taken] };
    this.id = id;
    this.setData({ id });
    const { photos: stored, unsent, voice: storedVoice, unsentVoice } = draft;
    const { video: storedVideo, unsentVideo } = draft;
    this.setData({ stored, unsent, storedVoice, unsentVoice, storedVideo, unsentVideo });
    stage(this).change({
      ...asked,
      draft,
      seed: draft.words,
      phase: isFillable(asked) ? 'ready' : 'loading',
    });
    void this.load();
  },

  onReady() {
    wx.setNavigationBarTitle({ title: ACTION_WORDS[stage(this).state.action] });
  },

  /** A form that is only written can be filled before the matter is here; its own beginnings wait for it. */
  async load() {
    const { action } = stage(this).state;
    try {
      const [matter, choices] = await Promise.all([
        call('matter', 'read', { matter: this.id, as: 'member' }),
        choicesFor(this.id, action),
      ]);
      const { nature, photoWithAnswer, seq } = matter;
      const known = { matter, nature, photoWithAnswer, seq, choices };
      const before = stage(this).state.draft;
      const draft = begunFor(action, demandsOf(known), before);
      stage(this).change({ phase: 'ready', ...known, draft, ...(draft !== before && { seed: draft.words }) });
    } catch (thrown) {
      const failure = FAILURE_WORDS[failureCode(thrown)];
      if (!isFillable(stage(this).state)) stage(this).change({ phase: 'failed', failure });
    }
  },

  onRetry() {
    stage(this).change({ phase: 'loading' });
    void this.load();
  },

  onPickChoose(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    const name = String(event.currentTarget.dataset['name']);
    const { value } = event.detail;
    if (name === 'choice') this.write({ choice: value });
    else this.write({ picks: { ...stage(this).state.draft.picks, [name]: value } });
  },

  async onPlaceTap() {
    const place = await askPlace('matter');
    if (place) this.write({ place });
  },

  onWordsInput(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    const name = String(event.currentTarget.dataset['name']);
    this.write({ words: { ...stage(this).state.draft.words, [name]: event.detail.value } });
  },

  /** A template begins an answer, or goes on with what is written; it stays to be mended. */
  onTemplateChoose(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    const { choices, draft } = stage(this).state;
    const template = choices?.templates?.[Number(event.detail.value)];
    if (!template) return;
    const text = [wordsOf(draft, 'text'), template.text].filter(Boolean).join('\n');
    const words = { ...draft.words, text };
    stage(this).change({ seed: words });
    this.write({ words });
  },

  /** Every change is on the phone before anything can go wrong. */
  write(changes: Partial<Draft>) {
    const draft = { ...stage(this).state.draft, ...changes };
    stage(this).change({ draft, refusal: '' });
    keepWords(this.id, stage(this).state.action, draft);
  },

  async onSendAct() {
    const { action, draft, sending, seq } = stage(this).state;
    if (sending || waitingWords(stage(this).state) || missing(action, draft, demandsOf(stage(this).state)))
      return;
    stage(this).change({ sending: true, refusal: '' });
    try {
      const done = await sendDraft(this.id, seq, action, draft);
      this.getOpenerEventChannel().emit?.('done', done);
      if (action === 'look') stage(this).change({ sending: false, looked: true });
      else wx.navigateBack();
    } catch (thrown) {
      const code = failureCode(thrown);
      stage(this).change({ sending: false, refusal: phrases.kept(FAILURE_WORDS[code]) });
      if (movedOn(code)) await this.load();
    }
  },

  onBackTap() {
    wx.navigateBack();
  },
});
