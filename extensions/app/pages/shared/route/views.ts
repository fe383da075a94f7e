/** The views of the dashboard, in the order of their tabs; each is a path of the app page. */
export const dashboardViews = [
  'overview',
  'time',
  'changes',
  'breakdown',
  'planner',
  'compare',
  'evaluation',
] as const;
export type DashboardView = (typeof dashboardViews)[number];

/** `current` is the Tier page without the beta; `client` is one client's details on a page. */
const views = [...dashboardViews, 'current', 'client'] as const;
export type View = (typeof views)[number];

/**
 * What a view is set to, as kept in the page's address. `rules`, `goal` and the plan hold for
 * all views, the others for the view whose name they begin with or that is named.
 */
export interface Choices {
  /** Id of the rule set. */
  rules?: string;
  /** Goal tier. */
  goal?: string;
  /** A client's id (client, and the breakdown where a panel is open). */
  client?: string;
  /** Search, filters (breakdown). */
  search?: string;
  dealType?: string;
  market?: string;
  relationship?: string;
  /** The last day of what expires. */
  expiring?: string;
  /** `none`: only clients without points. */
  points?: string;
  /** First and last day (changes), and which of the four figures is opened. */
  from?: string;
  to?: string;
  show?: string;
  /** What is drawn (points over time, planner). */
  track?: string;
  /** Months ahead and the chosen month's day (points over time). */
  months?: string;
  month?: string;
  /** What is planned beyond the scenario or the loss (planner); see `planText.ts`. */
  plan?: string;
  /** Id of a client whose loss is planned (planner). */
  lose?: string;
  /**
   * Names of scenarios: the one that the plan begins from, and the one to compare with (planner).
   */
  scenario?: string;
  beside?: string;
  /** The day of an evaluation (evaluation). */
  evaluation?: string;
  /** `rules`: with other rules in place of HubSpot's figures; and which (compare). */
  compare?: string;
  with?: string;
}
/** Null takes a choice back. */
export type ChangedChoices = { [Name in keyof Choices]?: string | null | undefined };

/** The choices without those that are taken back or empty. */
export function mergeChoices(choices: Choices, changed: ChangedChoices): Choices {
  return Object.fromEntries(
    Object.entries({ ...choices, ...changed }).filter(([, value]) => value),
  ) as Choices;
}

/** What goes along from one view to another. */
export function sharedChoices({ rules, goal, scenario, lose, plan }: Choices): Choices {
  return mergeChoices({}, { rules, goal, scenario, lose, plan });
}

export function pathOf(view: View): string {
  return view === 'current' ? '/' : `/${view}`;
}

/** The view of an address; the current one where it leads nowhere. */
export function viewAt(path: string): View {
  return views.find((view) => pathOf(view) === path.replace(/(.)\/$/, '$1')) ?? 'current';
}
