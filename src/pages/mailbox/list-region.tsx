import type { Child } from 'hono/jsx';
import type { Attributes } from '../shell/alpine.ts';
import type { Localized } from '../shell/localized.ts';
import { component } from './components.ts';

const pendingMessages = component('pendingList').inside('list');
const ownedMessages = component('ownedList').inside('list');
const receipts = component('historyList').inside('list');
const requests = component('askedList').inside('list');

/** Any of the four, for what they have in common. */
type List = typeof pendingMessages | typeof ownedMessages | typeof receipts | typeof requests;
type Pager = ReturnType<typeof receipts.inside<'pager'>>;

/** A region of the page: its heading and its rows. An empty list is not shown, and one that failed says so. */
export function ListRegion({
  words,
  id,
  root,
  list,
  pager,
  heading,
  hint,
  children,
}: Localized & {
  id: string;
  root: Attributes;
  list: List;
  pager: Pager;
  heading: string;
  hint?: string;
  children: Child;
}) {
  return (
    <section
      class="section"
      aria-labelledby={`${id}-heading`}
      x-cloak
      {...root}
      {...list.show('filled')}
      {...list.bind('data-phase', 'phase')}
      {...list.bind('aria-busy', 'waiting')}
    >
      <h2 id={`${id}-heading`} tabindex={-1} class="outline-none" {...list.focus('headingWanted')}>
        {heading}
      </h2>
      {hint && <p class="hint mt-2">{hint}</p>}
      <div
        class="notice notice-error mt-4"
        role="alert"
        x-cloak
        {...list.show('failed')}
        {...list.bind('role', 'errorRole')}
      >
        <p>
          {words.compose.listFailed} <span {...list.text('error')} />
        </p>
        <button
          type="button"
          class="button mt-3"
          {...list.on('click', 'tryAgain')}
          {...list.bind('aria-disabled', 'waiting')}
          aria-describedby={`${id}-heading`}
        >
          <span {...list.text('againWords')}>{words.anywhere.tryAgain}</span>
        </button>
      </div>
      {children}
      <Pages words={words} heading={heading} list={list} pager={pager} />
    </section>
  );
}

function Pages({ words, heading, list, pager }: Localized & { heading: string; list: List; pager: Pager }) {
  return (
    <nav
      class="mt-3 flex items-center gap-3"
      aria-label={`${heading}: ${words.compose.pages}`}
      x-cloak
      {...pager.show('paged')}
    >
      <button
        type="button"
        class="button"
        {...list.on('click', 'newer')}
        {...pager.bind('aria-disabled', 'isFirst')}
      >
        {words.compose.newer}
      </button>
      <span role="status" class="hint" {...list.text('pageNote')} />
      <button
        type="button"
        class="button"
        {...list.on('click', 'older')}
        {...pager.bind('aria-disabled', 'isLast')}
      >
        {words.compose.older}
      </button>
    </nav>
  );
}
