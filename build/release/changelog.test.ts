import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../tool.ts';
import { changelogViolations, notesOf, readChangelog } from './changelog.ts';

const GOOD =
  '# Changelog\n\n## [Unreleased]\n\n## [0.2.0] - 2027-03-01\n\n### Added\n\n- More.\n\n## [0.1.0] - 2027-01-31\n\nThe first.\n';

describe('CHANGELOG.md', () => {
  const text = readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8');
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

  it('the changelog has the form of Keep a Changelog', () => {
    expect(changelogViolations(text)).toEqual([]);
  });

  it('the changelog describes the version of this project, or says that it comes next', () => {
    const sections = readChangelog(text);
    const unreleased = sections.find((section) => section.version === '')?.notes ?? '';
    const isReleased = sections.some((section) => section.version === version);
    expect(isReleased || unreleased.includes(`Version ${version} `)).toBe(true);
  });
});

describe('a changelog', () => {
  it('the notes of a version are what stands below its heading', () => {
    expect(changelogViolations(GOOD)).toEqual([]);
    expect(notesOf(GOOD, '0.2.0')).toBe('### Added\n\n- More.');
    expect(notesOf(GOOD, '0.1.0')).toBe('The first.');
    expect(() => notesOf(GOOD, '0.3.0')).toThrow('CHANGELOG.md has no section 0.3.0.');
  });

  it.each([
    [GOOD.replace('## [Unreleased]\n', ''), 'The first section must be ## [Unreleased]'],
    [GOOD.replace('[0.2.0] - 2027-03-01', '0.2.0'), '## 0.2.0 is no heading of a version'],
    [GOOD.replace(' - 2027-03-01', ''), '0.2.0 has no date'],
    [GOOD.replace('[Unreleased]', '[Unreleased] - 2027-03-01'), 'Unreleased has a date'],
    [GOOD.replace('[0.1.0]', '[0.2.0]'), '0.2.0 is there twice'],
    [GOOD.replace('[0.1.0]', '[0.10.0]'), '0.10.0 must stand above older versions'],
    [GOOD.replace('[0.1.0]', '[0.2.1-rc.1]'), '0.2.1-rc.1 must stand above older versions'],
    [GOOD.replace('The first.\n', ''), '0.1.0 says nothing'],
    [
      GOOD.replace('### Added', '### New'),
      'New is none of Added, Changed, Deprecated, Removed, Fixed, Security',
    ],
  ])('a wrong changelog is told what is wrong: %#', (text, violation) => {
    expect(changelogViolations(text)).toEqual([violation]);
  });

  it('a release stands above its candidates', () => {
    expect(changelogViolations(GOOD.replace('[0.1.0]', '[0.2.0-rc.1]'))).toEqual([]);
  });
});
