import { getPath } from 'hono/utils/url';
import {
  ANSWER_PAGE,
  COMPOSE_PAGE,
  FAVICON,
  HEALTH,
  READY,
  ROBOTS,
  SECURITY_TXT,
  SIGN_IN,
  THREAT_MODEL_PAGE,
  VIEW_PAGE,
} from '../contract/routes.ts';

/** What is asked for by people and probes, whose programs change addresses; the API is asked by clients. */
export const READ_PATHS: readonly string[] = [
  COMPOSE_PAGE,
  VIEW_PAGE,
  ANSWER_PAGE,
  THREAT_MODEL_PAGE,
  FAVICON,
  ROBOTS,
  SIGN_IN,
  SECURITY_TXT,
  HEALTH,
  READY,
];

/**
 * The path that a request is for. Programs that pass links on put slashes around a path or escape the `?` behind it: such a page is
 * answered where it is, since a redirect would have the browser send the address, and what it may hold, once more.
 */
export function requestedPath(request: Request): string {
  return intendedPath(getPath(request));
}

/** A path as it was before a program changed it; any but those that are read stays as it is. */
export function intendedPath(path: string): string {
  const [bare = ''] = path.split(/%(?:25)*3F/i);
  const plain = bare.replace(/\/+/g, '/').replace(/(?<=.)\/$/, '');
  return READ_PATHS.includes(plain) ? plain : path;
}
