/** A heading of a version, such as `## [0.2.0] - 2027-01-31`, or of what comes next (https://keepachangelog.com). */
const HEADING = /^## \[(Unreleased|\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?)\](?: - (\d{4}-\d{2}-\d{2}))?$/;
const KINDS = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'];

/** What the changelog says of one version. */
export interface ChangelogSection {
  /** Empty for what is unreleased. */
  readonly version: string;
  /** As YYYY-MM-DD; empty for what is unreleased. */
  readonly date: string;
  /** Markdown, without the heading. */
  readonly notes: string;
}

/** The sections, newest first. What stands before the first one is left out, and a heading in another form is part of the notes. */
export function readChangelog(text: string): ChangelogSection[] {
  return text
    .split(/^(?=## )/m)
    .map((part) => part.split(/\n(.*)/s) as [string, string | undefined])
    .flatMap(([heading, notes = '']) => {
      const [matched, version = '', date = ''] = HEADING.exec(heading) ?? [];
      return matched === undefined
        ? []
        : [{ version: version === 'Unreleased' ? '' : version, date, notes: notes.trim() }];
    });
}

/** A sentence for each thing that keeps the text from being a changelog. */
export function changelogViolations(text: string): string[] {
  const sections = readChangelog(text);
  const headings = text.match(/^## .*$/gm) ?? [];
  const versions = sections.map(({ version }) => version);
  const kinds = [...text.matchAll(/^### (.*)$/gm)].map(([, kind = '']) => kind);
  return [
    ...headings
      .filter((heading) => !HEADING.test(heading))
      .map((heading) => `${heading} is no heading of a version`),
    ...(versions[0] === '' ? [] : ['The first section must be ## [Unreleased]']),
    ...versions
      .filter((version, at) => versions.indexOf(version) !== at)
      .map((version) => `${version} is there twice`),
    ...sections
      .filter(({ version, date }) => (version === '') !== (date === ''))
      .map(({ version }) => `${version || 'Unreleased'} has ${version === '' ? 'a' : 'no'} date`),
    ...sections
      .filter(({ version, notes }) => version !== '' && notes === '')
      .map(({ version }) => `${version} says nothing`),
    ...kinds.filter((kind) => !KINDS.includes(kind)).map((kind) => `${kind} is none of ${KINDS.join(', ')}`),
    ...outOfOrder(versions.filter((version) => version !== '')),
  ];
}

/** The notes of a release. Throws where the changelog has none. */
export function notesOf(text: string, version: string): string {
  const section = readChangelog(text).find((one) => one.version === version);
  if (section === undefined || section.notes === '')
    throw new Error(`CHANGELOG.md has no section ${version}.`);
  return section.notes;
}

function outOfOrder(versions: readonly string[]): string[] {
  return versions
    .slice(1)
    .filter((version, at) => isOlder(versions[at] ?? '', version))
    .map((version) => `${version} must stand above older versions`);
}

/** A version with a hyphen comes before the one without what follows it (https://semver.org, 11). */
function isOlder(one: string, other: string): boolean {
  const [[core = '', candidate = ''], [otherCore = '', otherCandidate = '']] = [one, other].map((version) =>
    version.split(/-(.*)/s),
  ) as [string[], string[]];
  const order = core.localeCompare(otherCore, 'en', { numeric: true });
  if (order !== 0) return order < 0;
  if (candidate === '' || otherCandidate === '') return candidate !== '' && otherCandidate === '';
  return candidate.localeCompare(otherCandidate, 'en', { numeric: true }) < 0;
}
