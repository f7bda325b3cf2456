import type { ListFragment } from '../../browser/shell/page-data.ts';
import type { Localized } from '../shell/localized.ts';
import { component } from './components.ts';

const links = component('listLinks');
const [PENDING, HISTORY, OWNED, ASKED]: readonly ListFragment[] = [
  '#pending-heading',
  '#history-heading',
  '#owned-heading',
  '#asked-heading',
];

/** What the page is for, and for those who know it the way to what they sent and keep, in as much space. */
export function ListLinks({ words: { compose } }: Localized) {
  return (
    <div class="mt-1 mb-3 min-h-13 sm:min-h-6.5" {...links.root}>
      <p class="text-muted" {...links.show('!any')}>
        {compose.lead}
      </p>
      <p class="flex flex-wrap gap-x-5" x-cloak {...links.show('any')}>
        <a href={PENDING} {...links.show('hasPending')}>
          {compose.pending} <span {...links.text('pending')} />
        </a>
        <a href={HISTORY} {...links.show('hasHistory')}>
          {compose.history} <span {...links.text('history')} />
        </a>
        <a href={ASKED} {...links.show('hasAsked')}>
          {compose.asked} <span {...links.text('asked')} />
        </a>
        <a href={OWNED} {...links.show('hasOwned')}>
          {compose.owned} <span {...links.text('owned')} />
        </a>
      </p>
    </div>
  );
}
