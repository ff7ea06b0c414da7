/** How to reach whoever reported, after a look was recorded: read here and kept nowhere, called with one tap. */
import { call, type Output } from '../../../../api/call';
import { failureCode } from '../../../../api/failure';
import { dial } from '../../../../api/phone-call';
import { FAILURE_WORDS } from '../../../../words/failures';
import { phrases, w } from '../../words/contact';

type Contact = Output<'matter', 'contact'>;

const BEFORE = {
  phase: 'loading' as 'loading' | 'ready' | 'failed',
  failure: '',
  name: '',
  phone: '',
  callAria: '',
};

/** What is shown of a contact; somebody who gave no name is called what they are. Pure. */
export function shown({ name = '', phone = '' }: Pick<Contact, 'name' | 'phone'>) {
  const who = name || (phone ? w.unnamed : w.nothing);
  return { phase: 'ready' as const, failure: '', name: who, phone, callAria: phrases.callAria(who) };
}

Component({
  properties: { matter: { type: String, value: '' } },
  data: { w, ...BEFORE },
  lifetimes: {
    attached() {
      void this.load();
    },
  },
  methods: {
    async load() {
      this.setData(BEFORE);
      try {
        this.setData(shown(await call('matter', 'contact', { matter: this.data.matter })));
      } catch (thrown) {
        this.setData({ phase: 'failed', failure: FAILURE_WORDS[failureCode(thrown)] });
      }
    },

    onRetry() {
      void this.load();
    },

    onCallTap() {
      dial(this.data.phone);
    },

    onBackTap() {
      this.triggerEvent('back');
    },
  },
});
