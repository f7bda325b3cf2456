import { type PROXY_FILES, proxyFile } from './proxy-files.ts';

/** What a proxy of a test has in place of the values that ship. */
export interface ProxySettings {
  /** For all its files. */
  readonly folder: string;
  /** Where it passes requests on to, as `127.0.0.1:8000`. */
  readonly app: string;
  readonly httpsPort: number;
  readonly httpPort: number;
  /** For the headers of a request, in place of those 15 s that are shipped. */
  readonly headerSeconds: number;
}

/** A program that is put in front of Inigma. */
export interface ProxyKind {
  readonly name: keyof typeof PROXY_FILES;
  readonly program: string;
  readonly debianPackage: string;
  /** Whether it passes on the headers that Inigma reads and no others. */
  readonly hasAllowList: boolean;
  /** Whether it passes on a refusal that comes before a body ends; another one refuses long bodies itself. */
  readonly passesEarlyRefusals: boolean;
  /** Its files by name: the one that ships, with the values of the test, and what is around it. */
  readonly files: (settings: ProxySettings) => Readonly<Record<string, string>>;
  readonly args: (folder: string) => readonly string[];
}

/** Where the test keeps certificate and key, and both in one file. */
export const CERTIFICATE_FILES = { certificate: 'own.crt', key: 'own.key', both: 'own.pem' } as const;

/** The name of the machine in place of the one that is shipped. */
const HOST = ['inigma.example.com', 'localhost'] as const;

const IS_ROOT = process.getuid?.() === 0;

const NGINX: ProxyKind = {
  name: 'nginx',
  program: 'nginx',
  debianPackage: 'nginx',
  hasAllowList: true,
  passesEarlyRefusals: true,
  files: ({ folder, app, httpsPort, httpPort, headerSeconds }) => {
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
    return {
      'nginx.conf': [
        IS_ROOT ? 'user root;' : '',
        `daemon off; worker_processes 2; pid ${folder}/nginx.pid; error_log stderr notice;`,
        'events {} http {',
        ...temporary.map((what) => `${what}_temp_path ${folder}/temporary;`),
        `access_log ${folder}/access.log; include inigma.conf; }`,
      ].join('\n'),
      'inigma.conf': proxyFile('nginx', [
        HOST,
        ['/etc/ssl/inigma.pem', `${folder}/${CERTIFICATE_FILES.certificate}`],
        ['/etc/ssl/inigma.key', `${folder}/${CERTIFICATE_FILES.key}`],
        ['server 127.0.0.1:8000;', `server ${app};`],
        ['listen 443 ', `listen 127.0.0.1:${httpsPort} `],
        ['listen [::]:443 ', `listen 127.0.0.2:${httpsPort} `],
        ['listen 80;', `listen 127.0.0.1:${httpPort};`],
        ['listen [::]:80;', `listen 127.0.0.2:${httpPort};`],
        ['client_header_timeout 15s;', `client_header_timeout ${headerSeconds}s;`],
      ]),
    };
  },
  args: (folder) => ['-p', folder, '-c', `${folder}/nginx.conf`],
};

const CADDY: ProxyKind = {
  name: 'Caddy',
  program: 'caddy',
  debianPackage: 'caddy',
  hasAllowList: false,
  passesEarlyRefusals: true,
  files: ({ folder, app, httpsPort, httpPort, headerSeconds }) => ({
    Caddyfile: proxyFile('Caddy', [
      HOST,
      ['# tls /etc/ssl/inigma.pem /etc/ssl/inigma.key', `tls ${folder}/own.crt ${folder}/own.key`],
      ['import inigma 127.0.0.1:8000', `import inigma ${app}`],
      ['read_header 15s', `read_header ${headerSeconds}s`],
      [
        '{\n\t# `read_header`',
        `{\n\tadmin unix/${folder}/admin.sock\n\thttp_port ${httpPort}\n\thttps_port ${httpsPort}\n\tdefault_bind 127.0.0.1\n\tskip_install_trust\n\t# \`read_header\``,
      ],
    ]),
  }),
  args: (folder) => ['run', '--adapter', 'caddyfile', '--config', `${folder}/Caddyfile`],
};

/** Those that Debian enables, and those that the file asks for. */
const APACHE_MODULES =
  'mpm_event authz_core reqtimeout alias env mime filter deflate setenvif socache_shmcb ssl http2 proxy proxy_http headers';

const APACHE: ProxyKind = {
  name: 'Apache httpd',
  program: 'apache2',
  debianPackage: 'apache2-bin',
  hasAllowList: false,
  passesEarlyRefusals: false,
  files: ({ folder, app, httpsPort, httpPort, headerSeconds }) => ({
    'apache2.conf': [
      'ServerRoot /usr/lib/apache2',
      'ServerName localhost',
      `PidFile ${folder}/apache2.pid`,
      `Mutex file:${folder} default`,
      IS_ROOT ? 'User www-data\nGroup www-data' : '',
      'ErrorLog /dev/stderr',
      ...APACHE_MODULES.split(' ').map((name) => `LoadModule ${name}_module modules/mod_${name}.so`),
      'TypesConfig /dev/null',
      'LogFormat "%h %l %u %t \\"%r\\" %>s %O" common',
      `Listen 127.0.0.1:${httpsPort}`,
      `Listen 127.0.0.1:${httpPort}`,
      'AddOutputFilterByType DEFLATE text/html text/plain application/json',
      `Include ${folder}/inigma.conf`,
    ].join('\n'),
    'inigma.conf': proxyFile('Apache httpd', [
      HOST,
      ['/etc/ssl/inigma.pem', `${folder}/${CERTIFICATE_FILES.certificate}`],
      ['/etc/ssl/inigma.key', `${folder}/${CERTIFICATE_FILES.key}`],
      ['INIGMA_ADDRESS 127.0.0.1:8000', `INIGMA_ADDRESS ${app}`],
      ['*:443>', `*:${httpsPort}>`],
      ['*:80>', `*:${httpPort}>`],
      ['header=15 ', `header=${headerSeconds} `],
    ]),
  }),
  args: (folder) => ['-DFOREGROUND', '-f', `${folder}/apache2.conf`],
};

const HAPROXY: ProxyKind = {
  name: 'HAProxy',
  program: 'haproxy',
  debianPackage: 'haproxy',
  hasAllowList: true,
  passesEarlyRefusals: true,
  files: ({ folder, app, httpsPort, httpPort, headerSeconds }) => ({
    'haproxy.cfg': proxyFile('HAProxy', [
      HOST,
      ['/etc/haproxy/inigma.pem', `${folder}/${CERTIFICATE_FILES.both}`],
      ['INIGMA_ADDRESS 127.0.0.1:8000', `INIGMA_ADDRESS ${app}`],
      ['bind :443 ', `bind 127.0.0.1:${httpsPort} `],
      ['bind :::443 v6only', `bind 127.0.0.2:${httpsPort}`],
      ['bind :80\n', `bind 127.0.0.1:${httpPort}\n`],
      ['bind :::80 v6only', `bind 127.0.0.2:${httpPort}`],
      ['timeout http-request 15s', `timeout http-request ${headerSeconds}s`],
    ]),
  }),
  args: (folder) => ['-db', '-f', `${folder}/haproxy.cfg`],
};

export const PROXY_KINDS = [NGINX, CADDY, APACHE, HAPROXY] as const;
