import type { KeptComponent, KeptState, KeptValue } from '../shared/kept-state.ts';

/** The part of React's own tree that is read here; React 18 and 17 have it alike. */
interface Fiber {
  tag: number;
  type: unknown;
  key: string | null;
  index: number;
  child: Fiber | null;
  sibling: Fiber | null;
  return: Fiber | null;
  memoizedState: unknown;
  stateNode: unknown;
}

interface Hook {
  memoizedState: unknown;
  queue: { dispatch?: (action: unknown) => void } | null;
  next: Hook | null;
}

/** React's numbers for components that are functions. */
const functionTags = new Set([0, 11, 14, 15]);

interface Beginning {
  value: unknown;
  hook: 'useState' | 'useReducer';
}

/** What each state began with, by the function that changes it, which stays the same. */
const beginnings = new WeakMap<object, Beginning>();

function remember(pair: [unknown, object], hook: Beginning['hook']): void {
  if (!beginnings.has(pair[1])) beginnings.set(pair[1], { value: pair[0], hook });
}

/** React's `useState`, which remembers what it began with. */
export function rememberInitial<UseState extends (initial?: unknown) => [unknown, object]>(
  useState: UseState,
): UseState {
  const remembering = (...given: Parameters<UseState>) => {
    const pair = useState(...given);
    remember(pair, 'useState');
    return pair;
  };
  return remembering as UseState;
}

/** A kept value on its way into a `useReducer`, whose own reducer knows no such action. */
class Kept {
  constructor(readonly value: unknown) {}
}

type Reducer = (state: unknown, action: unknown) => unknown;

/** React's `useReducer`, which remembers what it began with, and takes a kept value. */
export function rememberInitialOfReducer<
  UseReducer extends (reducer: Reducer, ...rest: unknown[]) => [unknown, object],
>(useReducer: UseReducer): UseReducer {
  const remembering = (reducer: Reducer, ...rest: unknown[]) => {
    const pair = useReducer(
      (state, action) => (action instanceof Kept ? action.value : reducer(state, action)),
      ...rest,
    );
    remember(pair, 'useReducer');
    return pair;
  };
  return remembering as UseReducer;
}

/**
 * What the components of a running extension have in their `useState` and `useReducer` that differs
 * from what it began with. What cannot be sent to another worker, such as a function, is left out; so
 * is `useRef`, which often says what this worker alone has done, such as a timer's number.
 *
 * @param boundary an instance of a class component around the extension.
 */
export function readState(boundary: object): KeptState {
  const state: KeptState = {};
  for (const { place, fiber } of functionsIn(boundary)) {
    const values: Record<number, KeptValue> = {};
    const hooks = hooksOf(fiber);
    for (const [at, hook] of hooks.entries()) {
      const kept = keptOf(hook);
      if (kept) values[at] = kept;
    }
    if (Object.keys(values).length > 0) state[place] = { hooks: lettersOf(hooks), values };
  }
  return state;
}

/**
 * Sets the state of components that are as they were: at the same place, with the same hooks, which
 * begin with the same values. Whoever edits the initial value wants to see it.
 *
 * @param done places that have been restored; what appears later is restored when this runs again.
 */
export function restoreState(boundary: object, kept: KeptState, done: Set<string>): void {
  for (const { place, fiber } of functionsIn(boundary)) {
    const before = kept[place];
    if (!before || done.has(place)) continue;
    done.add(place);
    const hooks = hooksOf(fiber);
    if (lettersOf(hooks) === before.hooks) setValues(hooks, before);
  }
}

function setValues(hooks: Hook[], { values }: KeptComponent): void {
  for (const [at, { initial, value }] of Object.entries(values)) {
    const dispatch = hooks[Number(at)]?.queue?.dispatch;
    const beginning = dispatch && beginnings.get(dispatch);
    if (!beginning || !isAlike(beginning.value, initial)) continue;
    dispatch(beginning.hook === 'useState' ? () => value : new Kept(value));
  }
}

function keptOf({ queue, memoizedState: value }: Hook): KeptValue | null {
  const beginning = queue?.dispatch && beginnings.get(queue.dispatch);
  if (!beginning) return null;
  const kept = { initial: beginning.value, value };
  if (isAlike(kept.initial, value)) return null;
  try {
    return structuredClone(kept);
  } catch {
    return null;
  }
}

function isAlike(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  try {
    return typeof one === typeof other && JSON.stringify(one) === JSON.stringify(other);
  } catch {
    return false;
  }
}

function* functionsIn(boundary: object): Generator<{ place: string; fiber: Fiber }> {
  const own = (boundary as { _reactInternals?: Fiber })._reactInternals;
  if (!own) return;
  let root = own;
  while (root.return) root = root.return;
  // What React shows: the boundary may know a tree that it has replaced.
  const shown = (root.stateNode as { current?: Fiber } | null)?.current ?? root;
  yield* below(shown, '');
}

function* below(parent: Fiber, above: string): Generator<{ place: string; fiber: Fiber }> {
  for (let fiber = parent.child; fiber; fiber = fiber.sibling) {
    const { type } = fiber;
    // HubSpot's builder shortens the names of functions, to others after each change.
    const name = typeof type === 'string' ? type : '';
    const place = `${above}/${name}:${fiber.key ?? fiber.index}`;
    if (functionTags.has(fiber.tag)) yield { place, fiber };
    yield* below(fiber, place);
  }
}

function hooksOf(fiber: Fiber): Hook[] {
  const hooks: Hook[] = [];
  for (let hook = fiber.memoizedState as Hook | null; hook; hook = hook.next) hooks.push(hook);
  return hooks;
}

/** `s` for `useState`, `a` for `useReducer`, `q` for other queues, and how else a hook's memory looks. */
function lettersOf(hooks: Hook[]): string {
  return hooks
    .map(({ queue, memoizedState }) => {
      if (queue) return letterOf(queue.dispatch && beginnings.get(queue.dispatch));
      if (Array.isArray(memoizedState)) return 'm';
      if (typeof memoizedState !== 'object' || memoizedState === null) return 'o';
      return 'create' in memoizedState ? 'e' : 'r';
    })
    .join('');
}

function letterOf(beginning: Beginning | undefined): string {
  if (!beginning) return 'q';
  return beginning.hook === 'useState' ? 's' : 'a';
}
