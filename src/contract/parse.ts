import * as v from 'valibot';

/** A rule for what comes in, and what has come in once it kept the rule. */
export type Schema = v.GenericSchema;
export type OutputOf<Rule extends Schema> = v.InferOutput<Rule>;

/** A field of a request that breaks its rule. It never says what the field held. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
}

export type Parsed<Value> =
  | { readonly value: Value; readonly errors?: never }
  | { readonly value?: never; readonly errors: readonly FieldError[] };

/** Turns what a client sent into a typed value, or names every invalid field. */
export function parse<Schema extends v.GenericSchema>(
  schema: Schema,
  input: unknown,
): Parsed<v.InferOutput<Schema>> {
  const result = v.safeParse(schema, input);
  return result.success ? { value: result.output } : { errors: result.issues.map(fieldErrorOf) };
}

/** By the schema's own name for the field, at the top level: a key that was sent could be further down. */
function fieldErrorOf(issue: v.BaseIssue<unknown>): FieldError {
  const field = String(issue.path?.[0]?.key ?? 'body');
  return { field, message: sentenceFor(issue, field) };
}

/** Valibot's own sentences would repeat what was sent, so the few that are not ours are replaced. */
function sentenceFor(issue: v.BaseIssue<unknown>, field: string): string {
  if (issue.input === undefined) return 'is required';
  return field === 'body' ? 'must be a JSON object' : issue.message;
}
