import { missingDigests, readBaseImages } from './base-images.ts';
import { changelogViolations, readChangelog } from './changelog.ts';
import { isVersion, versionsIn } from './version-places.ts';

/** What decides whether a tag may be released. */
export interface Release {
  /** As Git has it, such as v0.2.0. */
  readonly tag: string;
  /** The text of each file that holds the version, by name. */
  readonly files: Readonly<Record<string, string>>;
  readonly changelog: string;
  readonly baseImages: string;
}

/** A sentence for each reason not to release this; none where it is ready. */
export function releaseErrors({ tag, files, changelog, baseImages }: Release): string[] {
  const version = tag.replace(/^v/, '');
  if (!tag.startsWith('v') || !isVersion(version))
    return [`The tag ${tag} is no v and a version, such as v0.2.0.`];
  const others = Object.entries(files).flatMap(([file, text]) =>
    versionsIn(file, text)
      .filter((one) => one !== version)
      .map((one) => `${file} has ${one}, and the tag ${version}: npm run version:set -- ${version}`),
  );
  const isDescribed = readChangelog(changelog).some((section) => section.version === version);
  return [
    ...new Set(others),
    ...(isDescribed ? [] : [`CHANGELOG.md has no section ## [${version}] - YYYY-MM-DD.`]),
    ...changelogViolations(changelog).map((violation) => `CHANGELOG.md: ${violation}.`),
    ...missingDigests(readBaseImages(baseImages)),
  ];
}
