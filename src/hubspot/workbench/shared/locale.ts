/** HubSpot writes `sv-se`, sometimes `sv_SE`; `Intl` wants `sv-SE`. Null for what is no locale. */
export function browserLocale(locale: string): string | null {
  try {
    return Intl.getCanonicalLocales(locale.replace('_', '-'))[0] ?? null;
  } catch {
    return null;
  }
}

export const isLocale = (locale: string) => browserLocale(locale) !== null;
