/** Whether this is an IANA name that the runtime knows, for example `Europe/Stockholm`. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
