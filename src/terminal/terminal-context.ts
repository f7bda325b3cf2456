import { Outbox } from '../client/outbox.ts';
import { ReaderApi } from '../client/reader-api.ts';
import { wait } from '../client/restart-pause.ts';
import { SenderApi } from '../client/sender-api.ts';
import type { Fetch } from '../client/server-api.ts';
import { ServiceApi } from '../client/writer.ts';
import { configuredServer, type Surroundings } from './configuration.ts';
import { TerminalKeyring } from './identity/terminal-keyring.ts';
import type { Interrupt } from './interrupt.ts';
import type { Screen } from './screen/screen.ts';
import { usageError } from './terminal-error.ts';

/** What every command has. */
export class TerminalContext {
  readonly screen: Screen;
  readonly interrupt: Interrupt;
  readonly surroundings: Surroundings;
  readonly version: string;
  readonly fetch: Fetch;
  readonly #clock: () => number;

  constructor(given: {
    readonly screen: Screen;
    readonly interrupt: Interrupt;
    readonly surroundings: Surroundings;
    readonly version: string;
    readonly fetch: Fetch;
    /** In milliseconds. */
    readonly clock: () => number;
  }) {
    this.screen = given.screen;
    this.interrupt = given.interrupt;
    this.surroundings = given.surroundings;
    this.version = given.version;
    this.fetch = given.fetch;
    this.#clock = given.clock;
  }

  /** In Unix seconds. */
  now(): number {
    return Math.floor(this.#clock() / 1_000);
  }

  /** The server that a command is for. @throws TerminalError where none is set */
  async server(option: string | undefined): Promise<string> {
    const server = await configuredServer(this.surroundings, option);
    if (server !== null) return server;
    throw usageError(
      'No server is set: add --server https://inigma.example.com, or set INIGMA_SERVER to it.',
    );
  }

  keyring(server: string): TerminalKeyring {
    return new TerminalKeyring(server, this.surroundings);
  }

  senderApi(server: string): SenderApi {
    return new SenderApi(server, this.fetch, wait);
  }

  outbox(server: string, maxMessageLength: number): Outbox {
    const api = this.senderApi(server);
    return new Outbox(api, api, maxMessageLength, () => this.now());
  }

  readerApi(server: string): ReaderApi {
    return new ReaderApi(server, this.fetch, wait);
  }

  serviceApi(server: string): ServiceApi {
    return new ServiceApi(server, this.fetch, wait);
  }
}
