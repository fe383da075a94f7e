import { expect, test } from 'vitest';
import { returnAddress } from './return-address.ts';

test.each([
  'https://app.hubspot.com/marketplace/100/installed?x=1#y',
  'https://app-eu1.hubspot.com/',
  'https://app-na2.hubspot.com/a',
])('%s is HubSpot’s', (address) => {
  expect(returnAddress(address)).toBe(address);
});

test.each([
  'http://app.hubspot.com/',
  'https://app.hubspot.com.evil.example/',
  'https://evil.example/app.hubspot.com',
  'https://app.hubspot.com@evil.example/',
  'https://user@app.hubspot.com/',
  'https://app.hubspot.com:8443/',
  'https://app-evil.hubspot.com/',
  'https://community.hubspot.com/',
  'https://appxhubspot.com/',
  'https://app-eu1xhubspot.com/',
  '//app.hubspot.com/',
  'javascript:alert(1)//app.hubspot.com',
  '',
])('%s is not', (address) => {
  expect(returnAddress(address)).toBeNull();
});
