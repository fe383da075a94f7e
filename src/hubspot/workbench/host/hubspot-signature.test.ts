import { Signature } from '@hubspot/api-client';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signatureHeaders } from './hubspot-signature.ts';

/** Parts of addresses, with characters that some clients encode and others do not. */
const texts = fc.array(
  fc.oneof(
    fc.string().map(encodeURIComponent),
    fc.constantFrom('%21', '%24', '%27', '%28', '%29', '%2A', '%2a', '%2B', '%20', ':', '@', '='),
  ),
);

describe('signatureHeaders', () => {
  it("signs as HubSpot's own library does", () => {
    fc.assert(
      fc.property(
        fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE'),
        fc.tuple(fc.domain(), texts, texts).map(([domain, path, query]) => {
          return `https://${domain}/${path.join('/')}?${query.join('&')}`;
        }),
        fc.json(),
        fc.nat(),
        fc.string({ minLength: 1 }),
        (method, url, body, timestamp, clientSecret) => {
          const headers = signatureHeaders({ method, url, body, timestamp }, clientSecret);
          const expected = Signature.getSignature(method, 'v3', {
            url,
            requestBody: body,
            timestamp,
            clientSecret,
            signature: '',
          });
          expect(headers['x-hubspot-signature-v3']).toBe(expected);
          expect(headers['x-hubspot-request-timestamp']).toBe(String(timestamp));
        },
      ),
    );
  });

  it('changes with every part that it covers', () => {
    const parts = { method: 'POST', url: 'https://a.example/b?c=d', body: '{}', timestamp: 1 };
    const signed = (changed: object, secret = 'secret') =>
      signatureHeaders({ ...parts, ...changed }, secret)['x-hubspot-signature-v3'];
    const all = [
      signed({}),
      signed({ method: 'PUT' }),
      signed({ url: 'https://a.example/b?c=e' }),
      signed({ body: '{"a":1}' }),
      signed({ timestamp: 2 }),
      signed({}, 'other'),
    ];
    expect(new Set(all).size).toBe(all.length);
  });
});
