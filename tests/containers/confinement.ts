import { expect } from 'vitest';
import type { Container } from './stack.ts';

/** What no container of ours is without. */
export function expectConfinement({ Config, HostConfig }: Container, user: string): void {
  expect(Config.User).toBe(user);
  expect(HostConfig).toMatchObject({
    ReadonlyRootfs: true,
    Privileged: false,
    CapDrop: ['ALL'],
    SecurityOpt: ['no-new-privileges:true'],
  });
  expect(HostConfig.CapAdd ?? []).toEqual([]);
}
