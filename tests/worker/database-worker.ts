/** One statement, as D1 takes it. */
export interface Sent {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What `fetch` takes: one statement to run by itself, or several as one batch. */
export type Work = { readonly run: Sent } | { readonly batch: readonly Sent[] };

interface Database {
  prepare(text: string): Statement;
  batch(statements: readonly Statement[]): Promise<unknown>;
}

interface Statement {
  bind(...values: readonly unknown[]): Statement;
  all(): Promise<unknown>;
}

/** A Worker of the tests alone, beside Inigma’s: runs what they send on the same D1. */
// biome-ignore lint/style/noDefaultExport: Workers ask for one.
export default {
  async fetch(request: Request, { DB }: { readonly DB: Database }): Promise<Response> {
    const work = (await request.json()) as Work;
    const prepared = ({ text, values }: Sent) => DB.prepare(text).bind(...values);
    try {
      const result =
        'run' in work ? await prepared(work.run).all() : await DB.batch(work.batch.map(prepared));
      return Response.json(result);
    } catch (error) {
      return Response.json(error instanceof Error ? error.message : String(error), { status: 500 });
    }
  },
};
