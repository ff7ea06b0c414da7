/** A step taken from a matter's own page. */
import type { Phone } from './street.ts';

/** Taps a step's button, wherever it stands: at the foot, or behind 更多 and 还有别的. */
export async function step(phone: Phone, label: string): Promise<void> {
  const { page } = phone;
  const button = page.getByRole('button', { name: label, exact: true }).filter({ visible: true });
  const more = page.getByRole('button', { name: '更多可以做的' }).filter({ visible: true });
  await button.or(more).first().waitFor();
  if ((await button.count()) > 0) return button.last().click();
  await more.last().click();
  const line = page.getByText(label, { exact: true }).filter({ visible: true });
  const further = page.getByText('还有别的…', { exact: true }).filter({ visible: true });
  await line.or(further).first().waitFor();
  while ((await line.count()) === 0) {
    await further.last().click();
    await line.or(further).first().waitFor();
  }
  await line.last().click();
}
