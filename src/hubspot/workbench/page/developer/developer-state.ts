import type { WorkbenchAccount, WorkbenchUser } from '../../shared/account.ts';
import type { Failing } from '../../shared/named-state.ts';
import { isTimeZone } from '../../shared/time-zone.ts';

/** The parts of the developer's panel. */
export const panels = ['state', 'log', 'tree', 'traffic'] as const;
export type PanelName = (typeof panels)[number];

/**
 * What a developer changes about the surroundings. It is kept in the address under names that start
 * with `wb.`, apart from the page's own parameters.
 */
export interface DeveloperState {
  /** The open part of the panel; null while it is closed. */
  panel: PanelName | null;
  /** `wb.name`: the user's first name. */
  name: string | null;
  /** `wb.language`, for example `de`. */
  language: string | null;
  /** `wb.locale`, for example `de-de`. */
  locale: string | null;
  /** `wb.permissions`, separated by commas; empty for none. */
  permissions: string[] | null;
  /** `wb.timezone`: IANA name of the portal's time zone. */
  timeZone: string | null;
  /** `wb.width`: pixels that the page's content has. */
  width: number | null;
  /** `wb.slow`: milliseconds that every request waits. */
  slow: number | null;
  /** `wb.fail`: `loading`, `offline` or a status. */
  failing: Failing | null;
  /** `wb.empty`: CRM data is empty. */
  empty: boolean;
}

export const unchanged: DeveloperState = {
  panel: null,
  name: null,
  language: null,
  locale: null,
  permissions: null,
  timeZone: null,
  width: null,
  slow: null,
  failing: null,
  empty: false,
};

const prefix = 'wb.';

export function isDeveloperParameter(name: string): boolean {
  return name.startsWith(prefix);
}

/** Reads the state from an address's parameters; what makes no sense is as if it were absent. */
export function parseDeveloperState(params: Record<string, string>): DeveloperState {
  const text = (name: string) => params[`${prefix}${name}`] ?? null;
  const whole = (name: string, least: number) => {
    const value = Number(text(name) ?? Number.NaN);
    return Number.isInteger(value) && value >= least ? value : null;
  };
  const timeZone = text('timezone');
  return {
    panel: panels.find((it) => it === text('panel')) ?? null,
    name: text('name'),
    language: text('language'),
    locale: text('locale'),
    permissions:
      text('permissions')
        ?.split(',')
        .filter((it) => it !== '') ?? null,
    timeZone: timeZone !== null && isTimeZone(timeZone) ? timeZone : null,
    width: whole('width', 1),
    slow: whole('slow', 1),
    failing: ungiven.find((it) => it === text('fail')) ?? failingStatus(whole('fail', 400)),
    empty: text('empty') === 'true',
  };
}

/** What is no answer at all. */
const ungiven = ['loading', 'offline'] as const;

function failingStatus(status: number | null): number | null {
  return status !== null && status <= 599 ? status : null;
}

/** The parameters for an address; what is unchanged is left out. */
export function formatDeveloperState(state: DeveloperState): Record<string, string> {
  const values: Record<string, string | number | true | null> = {
    panel: state.panel,
    name: state.name,
    language: state.language,
    locale: state.locale,
    permissions: state.permissions?.join(',') ?? null,
    timezone: state.timeZone,
    width: state.width,
    slow: state.slow,
    fail: state.failing,
    empty: state.empty || null,
  };
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      value === null ? [] : [[`${prefix}${name}`, String(value)]],
    ),
  );
}

/** The user as the extension is to see them. */
export function changedUser(user: WorkbenchUser, state: DeveloperState): WorkbenchUser {
  return {
    ...user,
    firstName: state.name ?? user.firstName,
    language: state.language ?? user.language,
    locale: state.locale ?? state.language ?? user.locale,
    permissions: state.permissions ?? user.permissions ?? [],
  };
}

/** The account as the extension is to see it. */
export function changedAccount<Account extends WorkbenchAccount>(
  account: Account,
  state: DeveloperState,
): Account {
  return { ...account, timeZone: state.timeZone ?? account.timeZone };
}
