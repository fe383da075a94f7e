import { describe, expect, test } from 'vitest';
import { normalAddress } from './public-url.ts';

describe('the address that HubSpot calls', () => {
  test.each([
    'https://points.example.com:443',
    'https://Points.Example.com',
    'HTTPS://points.example.com',
    ' https://points.example.com\n',
    'https://points.example.com/',
    'https://someone:secret@points.example.com/?from=settings#top',
  ])('is the same one when it is written %j', (written) => {
    expect(normalAddress(written)).toBe('https://points.example.com');
  });

  test.each([
    ['https://points.example.com:8443/', 'https://points.example.com:8443'],
    ['http://points.example.com:80', 'http://points.example.com'],
    ['https://Points.example.com/Tier/', 'https://points.example.com/Tier'],
    ['https://å.example.com', 'https://xn--5ca.example.com'],
  ])('%s is %s', (written, normal) => {
    expect(normalAddress(written)).toBe(normal);
    expect(normalAddress(normal)).toBe(normal);
  });
});
