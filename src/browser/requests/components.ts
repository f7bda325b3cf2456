import type { ComponentFactories } from '../shell/alpine.ts';
import type { PageContext } from '../shell/page-context.ts';
import { AskButton } from './ask-button.ts';

/** The component that the markup of *requests* is bound to, by the name that it uses. */
export interface RequestComponents {
  askButton: AskButton;
}

export function requestComponents(page: PageContext): ComponentFactories<RequestComponents> {
  return { askButton: () => new AskButton(page) };
}
