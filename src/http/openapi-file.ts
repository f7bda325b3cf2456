/** Where the build puts the OpenAPI document, below the folder of the runtime: beside the templates, which no client can ask for. */
export const OPENAPI_FILE = 'pages/openapi.json';

/** Reads the document that the build has made. Rejects where the build's files cannot be read. */
export type LoadOpenApi = () => Promise<Uint8Array<ArrayBuffer>>;
