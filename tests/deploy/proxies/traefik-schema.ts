import {
  array,
  type GenericSchema,
  literal,
  picklist,
  pipe,
  record,
  regex,
  strictObject,
  string,
  url,
} from 'valibot';

// The keys of Traefik 3 that the files use, and no others, as Traefik's reference names them
// (https://doc.traefik.io/traefik/reference/install-configuration/configuration-options/ and
// https://doc.traefik.io/traefik/reference/routing-configuration/other-providers/file/). No package has a whole schema.

/** Go's time.ParseDuration, as far as it is used. */
const duration = pipe(string(), regex(/^\d+(?:s|m)$/));
const port = pipe(string(), regex(/^:\d{1,5}$/));
const absolutePath = pipe(string(), regex(/^\//));

function named<Schema extends GenericSchema>(schema: Schema) {
  return record(pipe(string(), regex(/^[a-z-]+$/)), schema);
}

export const InstallConfiguration = strictObject({
  certificatesResolvers: named(
    strictObject({
      acme: strictObject({ email: string(), storage: absolutePath, tlsChallenge: strictObject({}) }),
    }),
  ),
  providers: strictObject({ file: strictObject({ filename: absolutePath }) }),
  entryPoints: strictObject({
    http: strictObject({
      address: port,
      http: strictObject({
        redirections: strictObject({
          entryPoint: strictObject({ to: string(), scheme: literal('https'), permanent: literal(true) }),
        }),
      }),
    }),
    https: strictObject({
      address: port,
      forwardedHeaders: strictObject({ insecure: literal(false) }),
      transport: strictObject({
        respondingTimeouts: strictObject({
          readTimeout: duration,
          writeTimeout: duration,
          idleTimeout: duration,
        }),
      }),
    }),
  }),
  log: strictObject({ level: picklist(['TRACE', 'DEBUG', 'INFO', 'WARN', 'ERROR', 'FATAL', 'PANIC']) }),
});

export const RoutingConfiguration = strictObject({
  http: strictObject({
    routers: named(
      strictObject({
        entryPoints: array(string()),
        rule: pipe(string(), regex(/^Host\(`[a-z0-9.-]+`\)$/)),
        middlewares: array(string()),
        service: string(),
        tls: strictObject({ certResolver: string(), options: string() }),
      }),
    ),
    services: named(
      strictObject({
        loadBalancer: strictObject({
          serversTransport: string(),
          servers: array(strictObject({ url: pipe(string(), url()) })),
        }),
      }),
    ),
    serversTransports: named(
      strictObject({
        forwardingTimeouts: strictObject({
          dialTimeout: duration,
          responseHeaderTimeout: duration,
          idleConnTimeout: duration,
        }),
      }),
    ),
    middlewares: named(
      strictObject({ headers: strictObject({ customRequestHeaders: record(string(), string()) }) }),
    ),
  }),
  tls: strictObject({
    options: named(strictObject({ minVersion: picklist(['VersionTLS12', 'VersionTLS13']) })),
  }),
});
