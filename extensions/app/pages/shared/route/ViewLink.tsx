import { PageLink } from '@hubspot/ui-extensions/pages';
import type { ReactNode } from 'react';
import { useUnchanged } from '../useUnchanged.ts';
import { useRoute } from './RouteProvider.tsx';
import { mergeChoices, pathOf, sharedChoices, type ChangedChoices, type View } from './views.ts';

interface ViewLinkProps {
  view: View;
  choices?: ChangedChoices;
  children: ReactNode;
}

/** A link to a view with its choices; rule set, goal and plan go along. */
export function ViewLink({ view, choices = {}, children }: ViewLinkProps) {
  const route = useRoute();
  const params = useUnchanged({ ...mergeChoices(sharedChoices(route.choices), choices) });
  return (
    <PageLink to={pathOf(view)} params={params}>
      {children}
    </PageLink>
  );
}
