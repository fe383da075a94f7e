/**
 * Stories of the dashboard, on the built bundle in the workbench: every number that is shown is held
 * against what the scoring module says of the same facts. All share one browser and one server: what
 * starts is most of the work, so they are one test file.
 */
import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import { breakdownStories } from './dashboard/breakdown.ts';
import { changesStories } from './dashboard/changes.ts';
import { clientStories } from './dashboard/clients.ts';
import { compareStories } from './dashboard/compare.ts';
import { evaluationStories } from './dashboard/evaluation.ts';
import { everyFigureStories } from './dashboard/every-figure.ts';
import { everyViewStories } from './dashboard/every-view.ts';
import { exportStories } from './dashboard/exports.ts';
import { largeAccountStories } from './dashboard/large-account.ts';
import { listStories } from './dashboard/list.ts';
import { beginStory, closeDashboard, startDashboard } from './dashboard/opened-dashboard.ts';
import { overviewStories } from './dashboard/overview.ts';
import { plannerStories } from './dashboard/planner.ts';
import { timeStories } from './dashboard/time.ts';

beforeAll(startDashboard);
afterAll(closeDashboard);
beforeEach(beginStory);

describe('overview', overviewStories);
describe('points over time', timeStories);
describe('changes', changesStories);
describe('points breakdown', breakdownStories);
describe('what HubSpot tells of clients', clientStories);
describe('planner', plannerStories);
describe('compare', compareStories);
describe('evaluation', evaluationStories);
describe('every view', everyViewStories);
describe('exports', exportStories);
describe('every figure', everyFigureStories);
describe('use in a list', listStories);
describe('a large account', largeAccountStories);
