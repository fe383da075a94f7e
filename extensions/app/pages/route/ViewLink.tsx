import { PageLink } from '@hubspot/ui-extensions/pages';
import type { ReactNode } from 'react';
import { useRoute } from './RouteProvider.tsx';
import { pathOf, sharedChoices, type Choices, type View } from './views.ts';

interface ViewLinkProps {
  view: View;
  choices?: Choices;
  children: ReactNode;
}

/** A link to a view with its choices; rule set and goal go along. */
export function ViewLink({ view, choices, children }: ViewLinkProps) {
  const route = useRoute();
  return (
    <PageLink to={pathOf(view)} params={{ ...sharedChoices(route.choices), ...choices }}>
      {children}
    </PageLink>
  );
}
