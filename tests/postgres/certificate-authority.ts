import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { isIP } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { provideProgram } from '../../build/program.ts';
import type { Identity } from './postgres-server.ts';

const KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'];

/** A private certificate authority, and a certificate that it signed for one IP address or host name. */
export interface CertificateAuthority {
  /** Its own certificate, in PEM. */
  readonly certificate: string;
  readonly server: Identity;
}

/** Makes both with OpenSSL, since Node signs no certificates. */
export async function makeCertificateAuthority(host: string): Promise<CertificateAuthority> {
  const openssl = await provideProgram('openssl');
  const folder = mkdtempSync(join(tmpdir(), 'inigma-authority-'));
  const request = (name: string, ...more: readonly string[]) => {
    const files = ['-keyout', `${name}.key`, '-out', `${name}.crt`, '-subj', `/CN=${name}`];
    const args = ['req', '-x509', ...KEY, ...files, ...more];
    const { status, stderr } = spawnSync(openssl, args, { cwd: folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  };
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  try {
    request('authority', '-addext', 'basicConstraints=critical,CA:TRUE');
    const signed = ['-CA', 'authority.crt', '-CAkey', 'authority.key'];
    request('server', ...signed, '-addext', `subjectAltName=${isIP(host) > 0 ? 'IP' : 'DNS'}:${host}`);
    const server = { certificate: read('server.crt'), key: read('server.key') };
    return { certificate: read('authority.crt'), server };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
