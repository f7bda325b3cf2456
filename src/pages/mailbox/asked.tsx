import { Icon } from '../shell/icon.tsx';
import type { Localized } from '../shell/localized.ts';
import { component } from './components.ts';
import { ListRegion } from './list-region.tsx';

const asked = component('askedList');
const requests = asked.inside('list');
const entry = requests.each('entry', 'rows');

/** *Asked for*: requests for secrets, and whether they were answered. */
export function AskedList({ words }: Localized) {
  return (
    <ListRegion
      words={words}
      id="asked"
      root={asked.root}
      list={requests}
      pager={requests.inside('pager')}
      heading={words.compose.asked}
    >
      <ul class="mt-2 divide-y divide-line">
        <template {...entry.loop} {...entry.key('id')}>
          <li class="flex flex-wrap items-center gap-x-4 gap-y-1 py-3" {...entry.bind('data-row', 'id')}>
            <div class="min-w-48 grow basis-0">
              <p
                class="font-medium wrap-anywhere data-unlabelled:font-normal data-unlabelled:text-muted"
                {...entry.bind('data-unlabelled', 'isClosed')}
              >
                <bdi translate="no" {...entry.bind('id', 'noteId')} {...entry.text('note')} />
              </p>
              <p class="status text-sm" {...entry.bind('data-status', 'status')} {...entry.text('outcome')} />
              <p
                class="hint"
                {...entry.bind('id', 'askedId')}
                {...entry.bind('title', 'askedExact')}
                {...entry.text('asked')}
              />
            </div>
            <Acts words={words} />
          </li>
        </template>
      </ul>
    </ListRegion>
  );
}

function Acts({ words }: Localized) {
  const described = entry.bind('aria-describedby', 'described');
  return (
    <div class="-me-2 ms-auto flex">
      <template {...entry.when('hasAnswer')}>
        <a class="button button-plain" {...entry.bind('href', 'answer')} {...described}>
          {words.compose.readAnswer}
        </a>
      </template>
      <template {...entry.when('hasLink')}>
        <button
          type="button"
          class="button button-plain"
          {...entry.onInside('click', 'showLink')}
          {...described}
        >
          {words.compose.showAgain}
        </button>
      </template>
      <button
        type="button"
        class="button button-plain min-w-11 px-2"
        title={words.anywhere.delete}
        {...entry.onInside('click', 'askToDelete')}
        {...described}
      >
        <Icon name="trash" />
        <span class="sr-only">{words.anywhere.delete}</span>
      </button>
    </div>
  );
}
