import { describe, expect, it } from 'vitest';
import { RefusedNetworks } from './refused-networks.ts';

const REFUSAL = { allowed: false, remaining: 0, resetSeconds: 30 };

describe('networks that have used up their minute', () => {
  it('a network that has used up its minute is refused until the minute is over', () => {
    let now = 5_000;
    const networks = new RefusedNetworks(() => now);
    networks.add('2001:db8:1::/48', REFUSAL);
    expect(networks.find('2001:db8:1::/48')).toEqual(REFUSAL);
    expect(networks.find('2001:db8:2::/48')).toBeNull();
    now += 29_000;
    expect(networks.find('2001:db8:1::/48')).toEqual({ ...REFUSAL, resetSeconds: 1 });
    now += 1_000;
    expect(networks.find('2001:db8:1::/48')).toBeNull();
  });

  it('too many refused networks make the first refused be forgotten', () => {
    const networks = new RefusedNetworks(() => 0);
    for (let network = 0; network <= 1_000; network++) networks.add(String(network), REFUSAL);
    expect([networks.find('0'), networks.find('1')]).toEqual([null, REFUSAL]);
  });
});
