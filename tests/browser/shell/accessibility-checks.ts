import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** 7:1 for text (WCAG 2.2, 1.4.6), which is not among the rules that axe applies by itself. */
const AAA_CONTRAST = { 'color-contrast-enhanced': { enabled: true } };

/**
 * What axe finds against the rules of WCAG, a line a rule.
 * Legacy mode leaves out frames of other origins, which no page of ours has, and with them a tab for each look.
 */
export async function violations(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'], rules: AAA_CONTRAST });
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

/** A node of what the browser tells assistive technology. */
interface AccessibleNode {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  /** Where a link leads. */
  readonly url: string;
}

/** What the browser tells assistive technology of a page; not what is hidden, or behind a dialog. */
async function accessibleNodes(page: Page): Promise<AccessibleNode[]> {
  const browser = await page.context().newCDPSession(page);
  const { nodes } = await browser.send('Accessibility.getFullAXTree');
  await browser.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, description, properties = [] }) => ({
      role: String(role?.value ?? ''),
      name: String(name?.value ?? ''),
      description: String(description?.value ?? ''),
      url: String(properties.find((property) => property.name === 'url')?.value.value ?? ''),
    }));
}

const LANDMARKS = [
  'banner',
  'complementary',
  'contentinfo',
  'form',
  'main',
  'navigation',
  'region',
  'search',
];
const CONTROLS = ['button', 'link', 'textbox', 'combobox', 'switch', 'checkbox'];

/**
 * Landmarks and controls that cannot be told from one another by what is read out, and landmarks that are named by a number. Two links
 * to one place need not be told apart.
 */
export async function ambiguous(page: Page): Promise<string[]> {
  const all = await accessibleNodes(page);
  const landmarks = all.filter(({ role }) => LANDMARKS.includes(role));
  const places = new Map(all.map((one) => [one.role === 'link' ? one.name + one.url : one, one]));
  const controls = [...places.values()].filter(({ role }) => CONTROLS.includes(role));
  const read = [
    ...landmarks.map(({ role, name }) => `${role} “${name}”`),
    ...controls.map(({ role, name, description }) => `${role} “${name}” ${description}`),
  ];
  return [
    ...new Set(read.filter((one, at) => read.indexOf(one) !== at)),
    ...landmarks.filter(({ name }) => /[\da-f]{12}/.test(name)).map(({ name }) => name),
  ];
}

/** What a live region still says to be under way while nothing is. */
export function staleWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    if (document.querySelector('progress, [aria-busy=true], button[aria-disabled=true]') !== null) return [];
    return [...document.querySelectorAll('[role=status], [role=alert], [role=timer], [aria-live]')]
      .filter((region) => region.checkVisibility())
      .map(({ textContent }) => textContent ?? '')
      .filter((text) => /…(\s|$)/.test(text));
  });
}
