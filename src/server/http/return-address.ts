/**
 * HubSpot's own app hosts: `app.hubspot.com`, and those of its other data centers, such as
 * `app-eu1.hubspot.com` and `app-na2.hubspot.com`.
 */
const appHost = /^app(?:-[a-z]{2}\d{1,2})?\.hubspot\.com$/;

/** The address to send a browser back to, if it is one of HubSpot's app; null for any other. */
export function returnAddress(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const address = new URL(text);
  const isPlain = address.port === '' && address.username === '' && address.password === '';
  return address.protocol === 'https:' && isPlain && appHost.test(address.hostname)
    ? address.href
    : null;
}
