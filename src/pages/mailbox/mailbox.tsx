import type { Child } from 'hono/jsx';
import { CopyFace } from '../shell/copy-field.tsx';
import { Icon, type IconName } from '../shell/icon.tsx';
import type { Worded } from '../shell/worded.ts';
import { component } from './components.ts';
import { type OwnedRow, RenameForm } from './rename-form.tsx';

type Attributes = Record<string, string>;

const pending = component('pendingList');
const owned = component('ownedList');

export function PendingList({ words }: Worded) {
  const row = pending.each('row', 'ownRows');
  const stray = pending.each('row', 'unverifiedRows');
  const acts = (
    <>
      <Act name={words.compose.copyLink} attributes={row.on('click', 'copyLink')}>
        <CopyFace copied={row.show('copied')} notCopied={row.show('!copied')} />
      </Act>
      <Act name={words.compose.delete} icon="trash" attributes={row.on('click', 'askToDelete')} />
    </>
  );
  return (
    <Mailbox
      words={words}
      id="pending"
      list={pending}
      heading={words.compose.pending}
      empty={words.compose.pendingEmpty}
    >
      <Rows loop={row.loop} row={row} acts={acts} />
      <Unverified words={words} list={pending}>
        <Rows loop={stray.loop} row={stray} acts={acts} />
      </Unverified>
    </Mailbox>
  );
}

export function OwnedList({ words }: Worded) {
  const row = owned.each('row', 'ownRows');
  const stray = owned.each('row', 'unverifiedRows');
  const acts = (
    <>
      <a class="button button-plain" {...row.bind('href', 'link')}>
        {words.compose.open}
      </a>
      <Act
        name={words.compose.rename}
        icon="pencil"
        attributes={{ ...row.on('click', 'startRename'), ...row.focus('renameOver') }}
      />
      <Act name={words.compose.delete} icon="trash" attributes={row.on('click', 'askToDelete')} />
    </>
  );
  return (
    <Mailbox
      words={words}
      id="owned"
      list={owned}
      heading={words.compose.owned}
      empty={words.compose.ownedEmpty}
    >
      <Rows loop={row.loop} row={row} acts={acts}>
        <RenameForm words={words} row={row} />
      </Rows>
      <Unverified words={words} list={owned}>
        <Rows loop={stray.loop} row={stray} acts={acts}>
          <RenameForm words={words} row={stray} />
        </Rows>
      </Unverified>
    </Mailbox>
  );
}

type List = typeof pending | typeof owned;
type PendingRow = ReturnType<typeof pending.each<'ownRows'>>;

/** A region of the page: its heading, its rows, and what is said where there are none to show. */
function Mailbox({
  words,
  id,
  list,
  heading,
  empty,
  children,
}: Worded & {
  id: string;
  list: List;
  heading: string;
  empty: string;
  children: Child;
}) {
  return (
    <section
      class="section"
      aria-labelledby={`${id}-heading`}
      {...list.root}
      {...list.bind('aria-busy', 'waiting')}
    >
      <h2 id={`${id}-heading`} tabindex={-1} class="outline-none" {...list.focus('headingWanted')}>
        {heading}
      </h2>
      <div class="notice notice-bad mt-4" role="alert" x-cloak {...list.show('failed')}>
        <p>
          {words.compose.listFailed} <span {...list.text('failure')} />
        </p>
        <button
          type="button"
          class="button mt-3"
          {...list.on('click', 'tryAgain')}
          {...list.bind('aria-disabled', 'waiting')}
        >
          <span {...list.text('againWords')}>{words.anywhere.tryAgain}</span>
        </button>
      </div>
      <p class="hint mt-2" {...list.show('loading')}>
        {words.compose.loading}
      </p>
      <p class="hint mt-2" x-cloak {...list.show('unkept')}>
        {words.compose.listUnkept}
      </p>
      <p class="hint mt-2" x-cloak {...list.show('empty')}>
        {empty}
      </p>
      {children}
      <Pages words={words} list={list} />
    </section>
  );
}

function Unverified({ words, list, children }: Worded & { list: List; children: Child }) {
  return (
    <div class="mt-6" x-cloak {...list.show('hasUnverified')}>
      <h3 class="font-semibold">{words.compose.unverified}</h3>
      <p class="hint">{words.compose.unverifiedHint}</p>
      {children}
    </div>
  );
}

function Rows({
  loop,
  row,
  acts,
  children,
}: {
  loop: Attributes;
  row: PendingRow | OwnedRow;
  acts: Child;
  children?: Child;
}) {
  return (
    <ul class="mt-2 divide-y divide-line">
      <template {...loop} {...row.key('id')}>
        <li class="flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
          <div class="min-w-48 grow basis-0">
            <p
              class="font-medium wrap-anywhere data-unlabelled:font-normal data-unlabelled:text-muted"
              {...row.show('!renaming')}
              {...row.bind('data-unlabelled', 'unlabelled')}
            >
              <bdi {...row.text('name')} />
            </p>
            {children}
            <p class="hint">
              <span {...row.bind('title', 'ageExact')} {...row.text('age')} />
              {' · '}
              <span {...row.bind('title', 'leftExact')} {...row.text('left')} />
            </p>
            <p role="alert" class="text-sm wrap-anywhere text-danger" {...row.text('complaint')} />
          </div>
          <div class="-me-2 ms-auto flex" {...row.show('!renaming')}>
            {acts}
          </div>
        </li>
      </template>
    </ul>
  );
}

function Act({
  name,
  icon,
  attributes,
  children,
}: {
  name: string;
  icon?: IconName;
  attributes: Attributes;
  children?: Child;
}) {
  return (
    <button type="button" class="button button-plain min-w-11 px-2" title={name} {...attributes}>
      {icon ? <Icon name={icon} /> : children}
      <span class="sr-only">{name}</span>
    </button>
  );
}

function Pages({ words, list }: Worded & { list: List }) {
  return (
    <nav
      class="mt-3 flex items-center gap-3"
      aria-label={words.compose.pages}
      x-cloak
      {...list.show('paged')}
    >
      <button
        type="button"
        class="button"
        {...list.on('click', 'newer')}
        {...list.bind('aria-disabled', 'isFirst')}
      >
        {words.compose.newer}
      </button>
      <span role="status" class="hint" {...list.text('pageNote')} />
      <button
        type="button"
        class="button"
        {...list.on('click', 'older')}
        {...list.bind('aria-disabled', 'isLast')}
      >
        {words.compose.older}
      </button>
    </nav>
  );
}
