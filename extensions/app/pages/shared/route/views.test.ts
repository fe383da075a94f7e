import { expect, test } from 'vitest';
import { dashboardViews, pathOf, viewAt } from './views.ts';

test.each([...dashboardViews, 'current', 'client'] as const)('%s is found by its path', (view) => {
  expect(viewAt(pathOf(view))).toBe(view);
  expect(viewAt(`${pathOf(view)}/`.replace('//', '/'))).toBe(view);
});

test.each(['', '/', '/nowhere', '/overview/more', '/current'])(
  '%s shows the current view',
  (path) => {
    expect(viewAt(path)).toBe('current');
  },
);
