import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * What axe finds against the rules of WCAG, a line a rule.
 * Legacy mode leaves out frames of other origins, which no page of ours has, and with them a tab for each look.
 */
export async function violations(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Controls that lie off the screen to the left or right, and by how much the page can be pushed sideways. */
export function offScreen(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const controls = [...document.querySelectorAll('button, a, input, select, textarea, summary')]
      .filter((control) => control.checkVisibility({ visibilityProperty: true }))
      .filter((control) => control.closest('.sr-only, .skip-link') === null);
    const off = controls.filter((control) => {
      const { left, right } = control.getBoundingClientRect();
      return left < 0 || right > innerWidth + 0.5;
    });
    const wider = document.documentElement.scrollWidth - innerWidth;
    return [...off.map(({ outerHTML }) => outerHTML), ...(wider > 0 ? [`${wider} px too wide`] : [])];
  });
}

/** Buttons and fields that a thumb would miss, or hit together with another. */
export function tooSmallToTap(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const pressed = 'button, .button, summary, select, textarea, input:not([type=checkbox], .sr-only)';
    return [...document.querySelectorAll(pressed)]
      .filter((control) => control.checkVisibility())
      .filter((control) => Math.min(control.clientHeight, control.clientWidth) < 42)
      .map((control) => control.outerHTML);
  });
}
