import type { Context } from 'hono';
import { expect, test } from 'vitest';
import { senderAddress } from './sender-address.ts';
import type { Environment } from './environment.ts';

function addressFor(forwarded: string | undefined, isBehindProxy = true): string {
  const context = {
    req: { header: () => forwarded },
    env: { incoming: { socket: { remoteAddress: '10.0.0.1' } } },
  } as unknown as Context<Environment>;
  return senderAddress(context, isBehindProxy);
}

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['198.51.100.1, 203.0.113.7', '203.0.113.7'],
  // Some proxies write the port, which is another one for each connection.
  ['203.0.113.7:50112', '203.0.113.7'],
  ['[2001:db8:1:2::7]:50112', '8193:3512:1:2'],
  ['[2001:db8:1:2::9]', '8193:3512:1:2'],
  ['2001:db8:1:2::9', '8193:3512:1:2'],
  ['::ffff:203.0.113.7', '::ffff:203.0.113.7'],
])('behind a proxy %s is the address %s', (forwarded, address) => {
  expect(addressFor(forwarded)).toBe(address);
});

test.each([undefined, '', 'unknown', '_hidden', '203.0.113.7, ', '1.2.3', 'x'.repeat(50)])(
  'of what is no address (%s) the connection is counted',
  (forwarded) => {
    expect(addressFor(forwarded)).toBe('10.0.0.1');
  },
);

test('without a proxy nobody says where they come from', () => {
  expect(addressFor('203.0.113.7', false)).toBe('10.0.0.1');
});
