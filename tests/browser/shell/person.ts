import type { BrowserContext, Page, Request } from '@playwright/test';

/** One request of a page, with all that went over the wire. */
export interface RecordedRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A person with a browser profile of their own, which keeps its keys as a real one does. */
export class Person {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What must never happen: another host asked, the page's policy violated, an uncaught error. */
  readonly violations: string[] = [];
  /** Where the server is for this browser, without a closing slash. */
  readonly origin: string;
  readonly #requests: Request[] = [];

  constructor(context: BrowserContext, page: Page, origin: string) {
    this.context = context;
    this.page = page;
    this.origin = origin;
  }

  async watch(): Promise<void> {
    this.context.on('request', (request) => this.#record(request));
    this.context.on('weberror', (caught) => this.violations.push(`Uncaught: ${caught.error().message}`));
    this.context.on('console', (message) => {
      if (/Content Security Policy|Trusted ?Type|Alpine/i.test(message.text()))
        this.violations.push(message.text());
    });
    await this.context.exposeBinding('reportViolation', (_source, violation: string) => {
      this.violations.push(`Policy violated: ${violation}`);
    });
    await this.context.addInitScript(() => {
      addEventListener('securitypolicyviolation', (violation) => {
        const { reportViolation } = globalThis as unknown as { reportViolation(violation: string): void };
        reportViolation(`${violation.effectiveDirective} ${violation.blockedURI} ${violation.sample}`);
      });
    });
  }

  #record(request: Request): void {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== this.origin) this.violations.push(`Asked ${origin}`);
    this.#requests.push(request);
  }

  /** Opens `/`, or another path, and waits until it has loaded. */
  async visit(path = '/'): Promise<void> {
    await this.page.goto(this.origin + path);
  }

  /** Everything that this browser has sent so far. */
  requests(): Promise<RecordedRequest[]> {
    return Promise.all(
      this.#requests.map(async (request) => ({
        url: request.url(),
        headers: await request.allHeaders(),
        body: request.postData() ?? '',
      })),
    );
  }
}
