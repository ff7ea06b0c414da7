/** Toast, loading, modal, action sheet. */
import { askModal, askSheet, type ModalOptions } from '../frame/sheets.ts';
import type { Phone } from '../phone.ts';
import { hooks } from '../hooks.ts';
import { asynchronous, fail, type Api } from './call.ts';

interface ToastOptions {
  title: string;
  icon?: string;
  image?: string;
  duration?: number;
  mask?: boolean;
}

interface SheetOptions {
  itemList: string[];
  itemColor?: string;
  alertText?: string;
}

export function dialogApi(phone: Phone): Api {
  const { toast, screen } = phone;
  return {
    showToast: asynchronous<ToastOptions>('showToast', ({ title, icon, image, duration, mask }) =>
      toast.show(title, icon ?? 'success', duration ?? hooks.toastFor, mask ?? false, image),
    ),
    hideToast: asynchronous('hideToast', () => toast.hide()),
    showLoading: asynchronous<ToastOptions>('showLoading', ({ title, mask }) =>
      toast.show(title, 'loading', 0, mask ?? false),
    ),
    hideLoading: asynchronous('hideLoading', () => toast.hide()),
    showModal: asynchronous<ModalOptions>('showModal', (options) => askModal(screen.layer, options)),
    showActionSheet: asynchronous<SheetOptions>(
      'showActionSheet',
      async ({ itemList, itemColor, alertText }) => {
        const tapIndex = await askSheet(screen.layer, itemList, alertText, itemColor);
        return tapIndex < 0 ? fail('showActionSheet', 'cancel') : { tapIndex };
      },
    ),
    hideKeyboard: asynchronous('hideKeyboard', () => (document.activeElement as HTMLElement | null)?.blur()),
  };
}
