import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from 'playwright/test';

/** The rules that a theme can break; the others read the same document in both. */
const rulesOfColour = ['color-contrast', 'link-in-text-block'];

/** Axe cannot look into a frame that runs no script, and would wait for it for ever. */
const silentFrame = 'iframe[sandbox]';

function build(page: Page): AxeBuilder {
  return new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .exclude(silentFrame);
}

/** Axe finds nothing on the page as it stands, light and dark. */
export async function expectNoFindings(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await build(page).analyze();
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await build(page).withRules(rulesOfColour).analyze();
  const found = [...light.violations, ...dark.violations];
  expect(found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

/** Nothing is wider than the window: a reader scrolls one way. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { scrollWidth, clientWidth } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return { scrollWidth, clientWidth };
  });
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
}
