/** `form`: gathers the values of the fields inside it, custom components that are form fields included. */
import { partsOf, type ElementSpec } from './define.ts';

interface CustomField {
  data?: { name?: unknown; value?: unknown };
}

function* nodes(form: Element): Iterable<Element> {
  yield* form.querySelectorAll('*');
}

/** The values of a form by field name. */
export function formValues(form: Element): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const element of nodes(form)) {
    const built = partsOf(element);
    const name = built ? built.host.text('name') : '';
    if (built?.parts.field && name) values[name] = built.parts.field.value();
    if (built) continue;
    const custom = (element as unknown as { __wxElement?: CustomField }).__wxElement?.data;
    if (custom && typeof custom.name === 'string' && custom.name && 'value' in custom)
      values[custom.name] = custom.value;
  }
  return values;
}

/** Sends a form's `submit`. */
export function submitForm(form: Element, by: HTMLElement): void {
  partsOf(form)?.host.emit('submit', {
    value: formValues(form),
    target: { id: by.id, dataset: { ...by.dataset } },
  });
}

/** Puts every field back and sends `reset`. */
export function resetForm(form: Element): void {
  for (const element of nodes(form)) partsOf(element)?.parts.field?.reset();
  partsOf(form)?.host.emit('reset', {});
}

export const form: ElementSpec = {
  tag: 'form',
  props: { reportSubmit: false, reportSubmitTimeout: 0, name: '' },
};
