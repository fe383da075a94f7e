import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapToLocal, mergeProxies, refusalOf, withCaller } from './outgoing-url.ts';

describe('refusalOf', () => {
  const permitted = ['https://app.example.com', 'https://other.example.com:8443/'];

  it('lets through every path and query of a permitted origin', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.string(), (parts, query) => {
        const path = parts.map(encodeURIComponent).join('/');
        const url = new URL(`https://app.example.com/${path}?${encodeURIComponent(query)}`);
        expect(refusalOf(url, permitted)).toBe(null);
      }),
    );
  });

  it.each([
    'http://app.example.com/',
    'https://app.example.com.evil.example/',
    'https://evil.example/https://app.example.com',
    'https://app.example.com@evil.example/',
    'https://other.example.com/',
    'https://sub.app.example.com/',
  ])('refuses %s', (url) => {
    expect(refusalOf(new URL(url), permitted)).toContain(new URL(url).origin);
  });

  it.each(['https://ada:secret@app.example.com/', 'https://ada@app.example.com/'])(
    'says what is wrong with %s, which no fetch takes, and not who is in it',
    (url) => {
      const said = refusalOf(new URL(url), permitted);
      expect(said).toContain('has a user or a password');
      expect(said).not.toContain('ada');
    },
  );

  it('permits nothing through an entry that is no address', () => {
    expect(refusalOf(new URL('https://app.example.com'), ['https:', ''])).toContain('add it there');
  });

  it.each([
    ['http://app.example.com/', 'has no https'],
    ['https://localhost:8080/', 'HubSpot cannot reach'],
    ['https://a.example.com/', '"https://*.example.com" stands for nothing'],
  ])('says why %s is refused although an entry looks like it', (url, why) => {
    const entries = ['http://app.example.com', 'https://localhost:8080', 'https://*.example.com'];
    expect(refusalOf(new URL(url), entries)).toContain(why);
  });
});

describe('withCaller', () => {
  it('replaces what the extension claims about the caller, and leaves the rest', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.string(), (claims, own) => {
        const asked = new URL('https://app.example.com/v1');
        for (const claim of claims) asked.searchParams.append('userId', claim);
        asked.searchParams.append('own', own);
        const { searchParams } = withCaller(asked, { userId: '7' });
        expect(searchParams.getAll('userId')).toEqual(['7']);
        expect(searchParams.get('own')).toBe(asked.searchParams.get('own'));
      }),
    );
  });
});

describe('mergeProxies', () => {
  it('lets the later entry win, with or without a slash', () => {
    const merged = mergeProxies(
      {
        'https://app.example.com/': 'http://localhost:1',
        'https://b.example.com': 'http://localhost:2',
      },
      { 'https://app.example.com': 'http://localhost:3' },
    );
    expect(mapToLocal(new URL('https://app.example.com/v1'), merged).port).toBe('3');
    expect(mapToLocal(new URL('https://b.example.com/v1'), merged).port).toBe('2');
  });
});

describe('mapToLocal', () => {
  const proxy = {
    'https://app.example.com': 'http://localhost:4401',
    'https://deep.example.com/': 'http://localhost:4402/base/',
  };
  const mapped = (url: string) => mapToLocal(new URL(url), proxy).href;

  it('keeps path and query on the local origin', () => {
    expect(mapped('https://app.example.com/v1/a?b=c')).toBe('http://localhost:4401/v1/a?b=c');
  });

  it("puts the mapping's path first", () => {
    expect(mapped('https://deep.example.com/v1')).toBe('http://localhost:4402/base/v1');
  });

  it('leaves other origins alone', () => {
    expect(mapped('https://app.example.com:8443/v1')).toBe('https://app.example.com:8443/v1');
  });
});
