import { Signature } from '@hubspot/api-client';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSignatureProblem, signRequest, timestampTolerance } from './signature.ts';

const secret = 'client-secret';
const now = Date.UTC(2026, 10, 23);
const request = {
  method: 'PUT',
  url: 'https://points.example.com/v1/enrolment?userId=1&portalId=2',
  body: Buffer.from('{"scope":"user"}'),
};
const timestamp = String(now - 1000);
const signature = signRequest({ ...request, timestamp }, secret);

function check(changes: Partial<typeof request> = {}, headers = { signature, timestamp }) {
  const { method, url, body } = { ...request, ...changes };
  return findSignatureProblem({ method, urls: [url], body }, headers, secret, now);
}

describe("HubSpot's signature", () => {
  test("is the one that HubSpot's own library makes", () => {
    const safe = fc.stringMatching(/^[\w/?&=.-]{0,40}$/);
    fc.assert(
      fc.property(safe, fc.string(), fc.nat(), (path, body, time) => {
        const url = `https://points.example.com/${path}`;
        const theirs = Signature.getSignature('POST', 'v3', {
          url,
          requestBody: body,
          timestamp: time,
          clientSecret: secret,
          signature: '',
        });
        const mine = { method: 'POST', url, body: Buffer.from(body), timestamp: String(time) };
        expect(signRequest(mine, secret)).toBe(theirs);
      }),
    );
  });

  test('is accepted on the request that it was made for', () => {
    expect(check()).toBeNull();
  });

  test('fits no other method, path, query, body or time', () => {
    const refused = 'signature.invalid';
    expect(check({ method: 'DELETE' })).toBe(refused);
    expect(check({ url: request.url.replace('enrolment', 'settings') })).toBe(refused);
    expect(check({ url: request.url.replace('userId=1', 'userId=3') })).toBe(refused);
    expect(check({ url: `${request.url}&userId=3` })).toBe(refused);
    expect(check({ url: request.url.replace('https:', 'http:') })).toBe(refused);
    expect(check({ body: Buffer.from('{"scope":"account"}') })).toBe(refused);
    expect(check({ body: Buffer.from('') })).toBe(refused);
    expect(check({}, { signature, timestamp: String(now) })).toBe(refused);
    const { method, url, body } = request;
    const own = { method, urls: [url], body };
    expect(findSignatureProblem(own, { signature, timestamp }, 'other secret', now)).toBe(refused);
  });

  test('is never guessed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.base64String(), fc.string()), (guess) => {
        expect(check({}, { signature: guess, timestamp })).not.toBeNull();
      }),
    );
  });

  test('has one spelling', () => {
    const bytes = Buffer.from(signature, 'base64');
    const character = fc.constantFrom(...'ABCDEFGHabcdefgh0123+/-_= ');
    fc.assert(
      fc.property(fc.nat(signature.length), fc.nat(1), character, (at, taken, put) => {
        const other = signature.slice(0, at) + put + signature.slice(at + taken);
        fc.pre(other !== signature);
        expect(check({}, { signature: other, timestamp })).toBe('signature.invalid');
      }),
    );
    for (const other of [bytes.toString('base64url'), signature.slice(0, -1), `${signature}=`]) {
      expect(check({}, { signature: other, timestamp })).toBe('signature.invalid');
    }
  });

  test('breaks with any change of any byte of the body', () => {
    fc.assert(
      fc.property(fc.nat(request.body.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const body = Buffer.from(request.body);
        body[at] = (body[at] ?? 0) ^ flip;
        expect(check({ body })).toBe('signature.invalid');
      }),
    );
  });

  test('holds for five minutes either way', () => {
    const at = (offset: number) => {
      const sentAt = String(now + offset);
      const signed = signRequest({ ...request, timestamp: sentAt }, secret);
      return check({}, { signature: signed, timestamp: sentAt });
    };
    expect(at(-timestampTolerance)).toBeNull();
    expect(at(timestampTolerance)).toBeNull();
    expect(at(-timestampTolerance - 1)).toBe('signature.expired');
    expect(at(timestampTolerance + 1)).toBe('signature.expired');
  });

  test('and its time must be there, and the time a number', () => {
    const lacking = (headers: { signature?: string; timestamp?: string }) =>
      check({}, { signature: '', timestamp: '', ...headers });
    expect(lacking({ timestamp })).toBe('signature.missing');
    expect(lacking({ signature })).toBe('signature.missing');
    expect(lacking({ signature: '', timestamp })).toBe('signature.missing');
    for (const wrong of ['soon', '1e3', '-1', `${now}.5`, 'Infinity']) {
      const signed = signRequest({ ...request, timestamp: wrong }, secret);
      expect(lacking({ signature: signed, timestamp: wrong })).toBe('signature.invalid');
    }
  });

  test('is made over the address with the characters decoded that HubSpot decodes', () => {
    const decoded = "https://points.example.com/v1/facts?a=:/?@!$'()*,;&b=1";
    const encoded =
      'https://points.example.com/v1/facts?a=%3A%2f%3F%40%21%24%27%28%29%2A%2C%3B&b=1';
    const signed = signRequest({ ...request, url: decoded, timestamp }, secret);
    expect(check({ url: encoded }, { signature: signed, timestamp })).toBeNull();
  });

  test("is accepted as HubSpot's dev server makes it, over the address as it is", () => {
    const url = 'http://localhost:4401/v1/session?userEmail=ada%40partner.example&userId=1';
    const { method, body } = request;
    const signed = Signature.getSignature(method, 'v3', {
      method,
      url,
      clientSecret: secret,
      timestamp: Number(timestamp),
      signature: '',
      requestBody: body.toString(),
    });
    expect(check({ url }, { signature: signed, timestamp })).toBeNull();
  });

  test('cannot be carried over to another query by encoding what separates parameters', () => {
    const honest = 'https://points.example.com/v1/facts?x=1%26userId%3D3%2526&userId=1&portalId=2';
    const signed = signRequest({ ...request, url: honest, timestamp }, secret);
    for (const forged of [decodeURIComponent(honest), honest.replace('%26', '&')]) {
      expect(check({ url: forged }, { signature: signed, timestamp })).toBe('signature.invalid');
    }
  });
});
