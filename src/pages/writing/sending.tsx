import type { Child } from 'hono/jsx';
import type { BarId, ProgressId } from '../../browser/writing/sending-progress.ts';
import type { Attributes } from '../shell/alpine.ts';
import { Icon } from '../shell/icon.tsx';
import { component } from './components.ts';

const form = component('writingForm');

const PROGRESS: ProgressId = 'sending-progress';
const BAR: BarId = 'sending-bar';

/** The button that sends, with why nothing was sent above it, and how far a sending is in it and beside it. */
export function Sending({
  id,
  label,
  attributes,
  children,
}: {
  id: string;
  label: string;
  /** What pressing the button does, and when it takes the focus. */
  attributes: Attributes;
  /** Beside the button while nothing is sent. */
  children?: Child;
}) {
  return (
    <div class="space-y-4">
      <p
        id="notice"
        role="alert"
        class="notice"
        x-cloak
        {...form.show('hasNotice')}
        {...form.bind('class', 'noticeColour')}
        {...form.text('notice')}
      />
      <div class="flex flex-wrap items-center gap-x-4 gap-y-2">
        <div class="relative w-full sm:w-auto">
          <button
            id={id}
            type="button"
            class="button button-main w-full px-6 py-3"
            {...attributes}
            {...form.bind('aria-disabled', 'busy')}
          >
            <Icon name="lock" />
            <span {...form.text('buttonWords')}>{label}</span>
          </button>
          <div id={BAR} class="absolute inset-x-3 bottom-1.5 text-on-accent" />
        </div>
        <span class="hint hidden sm:pointer-fine:inline" {...form.show('!busy')}>
          {children}
        </span>
        <div id={PROGRESS} class="grow" />
      </div>
    </div>
  );
}
