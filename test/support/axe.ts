import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe finds wrong on the page now, by all its rules or by one. In a world of its own, so that the page's policy on scripts stays as it is. */
export const violationsOn = async (
  page: Page,
  onlyRule: string | null = null,
): Promise<string[]> => {
  await page.evaluate(axeSource);
  const found = await page.evaluate(async (rule) => {
    const { axe } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: Violation[] }> };
    };
    const options = rule === null ? {} : { runOnly: { type: 'rule', values: [rule] } };
    return (await axe.run(options)).violations;
  }, onlyRule);
  return found.map(
    ({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.failureSummary ?? ''}`,
  );
};
