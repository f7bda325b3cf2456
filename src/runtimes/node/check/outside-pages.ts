import { COMPOSE_PAGE } from '../../../contract/routes.ts';
import { pageHeaders } from '../../../http/security-headers.ts';
import { type Finding, note, ok, wrong } from './finding.ts';
import { foreignResponse } from './foreign-response.ts';
import { ask, type Probed, type ProbeResponse } from './probe.ts';

const POLICY = 'Content-Security-Policy';
const UNUSED = { publicUrl: '', hsts: 'off' } as const;
/** Depends on the public URL and a setting, and the proxy may send it. */
const FREE_HEADERS = ['Strict-Transport-Security'];

/** What no browser runs. */
const DATA = /\stype="application\/json"/;

/** A cache may store a response after it has passed it on, so that even the next request may miss it. */
const REPETITIONS = 3;

/** Whether the page arrives as it was sent: its policy, its headers and its scripts. Asked again, because no page is like another. */
export async function checkPages(origin: string): Promise<Finding[]> {
  const first = await askPage(origin);
  if (first.response?.status !== 200) return [absent(first)];
  const later: ProbeResponse[] = [];
  while (later.length < REPETITIONS) {
    const next = await askPage(origin);
    if (next.response?.status !== 200) return [absent(next)];
    later.push(next.response);
  }
  return pageFindings(first.response, later);
}

function askPage(origin: string): Promise<Probed> {
  return ask(origin + COMPOSE_PAGE, { headers: { 'Accept-Language': 'de' } });
}

function absent({ response, unreachable }: Probed): Finding {
  return wrong(`The page does not arrive: ${unreachable ?? foreignResponse(response)}.`);
}

function pageFindings(page: ProbeResponse, later: readonly ProbeResponse[]): Finding[] {
  return [
    policyFinding(page),
    scriptsFinding(page),
    headersFinding(page),
    cacheFinding([page, ...later]),
    languageFinding(page),
  ];
}

function nonceOf({ headers }: ProbeResponse): string {
  return /'nonce-([^']+)'/.exec(headers.get(POLICY) ?? '')?.[1] ?? '';
}

function policyFinding(page: ProbeResponse): Finding {
  const policy = page.headers.get(POLICY);
  if (policy === null) {
    return wrong('The page has lost its Content-Security-Policy: let the proxy pass that header on.');
  }
  return policy === expectedHeaders(page)[POLICY]
    ? ok('The page has its Content-Security-Policy, and no other.')
    : wrong(
        'The page has another Content-Security-Policy than Inigma sent: let nothing in front add or replace one (nginx: add_header; Caddy: header; Cloudflare: Transform Rules).',
      );
}

function scriptsFinding(page: ProbeResponse): Finding {
  const scripts = page.text.match(/<script\b[^>]*>/gi) ?? [];
  const foreign = scripts.filter(
    (script) => !DATA.test(script) && !script.includes(`nonce="${nonceOf(page)}"`),
  );
  return foreign.length === 0
    ? ok('The page has no script but its own.')
    : wrong(
        `Scripts were added to the page (${foreign.length}): switch off what changes pages in front (at Cloudflare: Bot Fight Mode, Zaraz, Rocket Loader, Web Analytics).`,
      );
}

function headersFinding(page: ProbeResponse): Finding {
  const changed = Object.entries(expectedHeaders(page)).filter(
    ([name, value]) =>
      name !== POLICY && !FREE_HEADERS.includes(name) && !isSame(page.headers.get(name), value),
  );
  if (changed.length === 0) return ok('The page has its other headers.');
  const names = changed.map(([name]) => name).join(', ');
  return wrong(
    `Headers of the page were changed on the way (${names}): let the proxy pass them on, and set none of them itself.`,
  );
}

/** `Cache-Control` and others are lists, whose spaces do not count. */
function isSame(arrived: string | null, sent: string): boolean {
  return arrived?.replace(/\s/g, '').toLowerCase() === sent.replace(/\s/g, '').toLowerCase();
}

function cacheFinding(pages: readonly ProbeResponse[]): Finding {
  return new Set(pages.map(nonceOf)).size === pages.length
    ? ok('No cache stores pages.')
    : wrong(
        'The same page came twice, with the same nonce: a cache in front stores pages; let it store only what Cache-Control allows.',
      );
}

function languageFinding({ text }: ProbeResponse): Finding {
  return /<html[^>]*\slang="?de\b/.test(text)
    ? ok('The language of a reader arrives.')
    : note(
        'A reader of German did not get the page in German: the header Accept-Language does not arrive, or the language is fixed.',
      );
}

function expectedHeaders(page: ProbeResponse): Record<string, string> {
  return pageHeaders(UNUSED, nonceOf(page), { blobImages: false });
}
