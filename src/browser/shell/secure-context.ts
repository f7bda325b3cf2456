import { reportStarted } from './startup-watchdog.ts';

/** Whether this browser offers Web Crypto to this page: only by HTTPS, or on the very machine (W3C Secure Contexts). */
export function canEncrypt(): boolean {
  return window.isSecureContext && crypto.subtle !== undefined;
}

/** Lets the page say that it cannot encrypt here, in the place of all that would need it. */
export function showInsecure(): void {
  document.documentElement.dataset['insecure'] = '';
  reportStarted();
}
