import type { Localized } from '../shell/localized.ts';
import { component } from './components.ts';
import { ListRegion } from './list-region.tsx';

const history = component('historyList');
const receipts = history.inside('list');
const entry = receipts.each('entry', 'rows');

/** *History*: what became of the messages that were sent. */
export function HistoryList({ words }: Localized) {
  return (
    <ListRegion
      words={words}
      id="history"
      root={history.root}
      list={receipts}
      pager={receipts.inside('pager')}
      heading={words.compose.history}
      hint={words.compose.historyHint}
    >
      <ul class="mt-2 divide-y divide-line">
        <template {...entry.loop} {...entry.key('id')}>
          <li class="py-3">
            <p
              class="font-medium wrap-anywhere data-unlabelled:font-normal data-unlabelled:text-muted"
              {...entry.bind('data-unlabelled', 'unlabelled')}
            >
              <bdi translate="no" {...entry.text('name')} />
            </p>
            <p class="status text-sm" {...entry.bind('data-status', 'status')}>
              <span {...entry.text('outcome')} />
            </p>
            <p class="hint" {...entry.text('readings')} />
            <template {...entry.when('keptAfterOthers')}>
              <p class="text-sm text-danger">{words.compose.keptAfterOthers}</p>
            </template>
            <p class="hint" {...entry.text('wrongPassphrases')} />
            <p class="hint" {...entry.bind('title', 'ageExact')} {...entry.text('age')} />
          </li>
        </template>
      </ul>
    </ListRegion>
  );
}
