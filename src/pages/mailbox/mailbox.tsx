import type { Child } from 'hono/jsx';
import type { Attributes } from '../shell/alpine.ts';
import { CopyFace } from '../shell/copy-field.tsx';
import { Icon, type IconName } from '../shell/icon.tsx';
import type { Localized } from '../shell/localized.ts';
import { component } from './components.ts';
import { ListRegion } from './list-region.tsx';
import { type OwnedRow, RenameForm } from './rename-form.tsx';

const pending = component('pendingList');
const owned = component('ownedList');
const pendingMessages = pending.inside('list');
const ownedMessages = owned.inside('list');

export function PendingList({ words }: Localized) {
  const row = pendingMessages.each('row', 'ownRows');
  const unverified = pendingMessages.each('row', 'unverifiedRows');
  const acts = (
    <>
      <Act
        name={words.compose.copyLink}
        attributes={{ ...row.on('click', 'copyLink'), ...row.bind('aria-describedby', 'described') }}
      >
        <CopyFace copied={row.show('copied')} notCopied={row.show('!copied')} />
      </Act>
      <Act
        name={words.anywhere.delete}
        icon="trash"
        attributes={{ ...row.onInside('click', 'askToDelete'), ...row.bind('aria-describedby', 'described') }}
      />
    </>
  );
  return (
    <ListRegion
      words={words}
      id="pending"
      root={pending.root}
      list={pendingMessages}
      pager={pendingMessages.inside('pager')}
      heading={words.compose.pending}
    >
      <Rows words={words} loop={row.loop} row={row} acts={acts}>
        <Progress words={words} row={row} />
      </Rows>
      <Unverified words={words} list={pendingMessages}>
        <Rows words={words} loop={unverified.loop} row={unverified} acts={acts} />
      </Unverified>
    </ListRegion>
  );
}

export function OwnedList({ words }: Localized) {
  const row = ownedMessages.each('row', 'ownRows');
  const unverified = ownedMessages.each('row', 'unverifiedRows');
  const acts = (
    <>
      <a
        class="button button-plain"
        {...row.bind('href', 'link')}
        {...row.bind('aria-describedby', 'described')}
      >
        {words.compose.open}
      </a>
      <Act
        name={words.compose.rename}
        icon="pencil"
        attributes={{
          ...row.on('click', 'startRename'),
          ...row.focus('renameOver'),
          ...row.bind('aria-describedby', 'described'),
        }}
      />
      <Act
        name={words.anywhere.delete}
        icon="trash"
        attributes={{ ...row.onInside('click', 'askToDelete'), ...row.bind('aria-describedby', 'described') }}
      />
    </>
  );
  return (
    <ListRegion
      words={words}
      id="owned"
      root={owned.root}
      list={ownedMessages}
      pager={ownedMessages.inside('pager')}
      heading={words.compose.owned}
    >
      <Rows words={words} loop={row.loop} row={row} acts={acts}>
        <RenameForm words={words} row={row} />
      </Rows>
      <Unverified words={words} list={ownedMessages}>
        <Rows words={words} loop={unverified.loop} row={unverified} acts={acts}>
          <RenameForm words={words} row={unverified} />
        </Rows>
      </Unverified>
    </ListRegion>
  );
}

type List = typeof pendingMessages | typeof ownedMessages;
type PendingRow = ReturnType<typeof pendingMessages.each<'ownRows'>>;

function Unverified({ words, list, children }: Localized & { list: List; children: Child }) {
  return (
    <div class="mt-6" x-cloak {...list.show('hasUnverified')}>
      <h3 class="font-semibold">{words.compose.unverified}</h3>
      <p class="hint">{words.compose.unverifiedHint}</p>
      {children}
    </div>
  );
}

function Rows({
  words,
  loop,
  row,
  acts,
  children,
}: Localized & {
  loop: Attributes;
  row: PendingRow | OwnedRow;
  acts: Child;
  children?: Child;
}) {
  return (
    <ul class="mt-2 divide-y divide-line">
      <template {...loop} {...row.key('id')}>
        <li class="flex flex-wrap items-center gap-x-4 gap-y-1 py-3" {...row.bind('data-row', 'id')}>
          <div class="min-w-48 grow basis-0">
            <p
              class="font-medium wrap-anywhere data-unlabelled:font-normal data-unlabelled:text-muted"
              {...row.show('!renaming')}
              {...row.bind('data-unlabelled', 'unlabelled')}
            >
              <bdi translate="no" {...row.bind('id', 'nameId')} {...row.text('name')} />
            </p>
            {children}
            <template {...row.when('plain')}>
              <p class="hint">{words.compose.plainLabelHint}</p>
            </template>
            <p class="hint">
              <span {...row.bind('id', 'ageId')} {...row.bind('title', 'ageExact')} {...row.text('age')} />
              {' · '}
              <span {...row.bind('title', 'leftExact')} {...row.text('left')} />{' '}
              <span class="hidden [@media(hover:none)]:inline" {...row.text('leftMoment')} />
            </p>
            <p role="alert" class="text-sm wrap-anywhere text-danger" {...row.text('notice')} />
            <template {...row.when('linkShown')}>
              <code translate="no" dir="ltr" class="text-sm wrap-anywhere" {...row.text('link')} />
            </template>
          </div>
          <div class="-me-2 ms-auto flex" {...row.show('!renaming')}>
            {acts}
          </div>
        </li>
      </template>
    </ul>
  );
}

/** How often it was opened, and what was tried. */
function Progress({ words, row }: Localized & { row: PendingRow }) {
  return (
    <>
      <p class="status text-sm" {...row.bind('data-status', 'status')} {...row.text('progress')} />
      <p class="text-sm" {...row.text('wrongPassphrases')} />
      <template {...row.when('guessing')}>
        <p class="text-sm text-danger">{words.compose.guessing}</p>
      </template>
    </>
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
