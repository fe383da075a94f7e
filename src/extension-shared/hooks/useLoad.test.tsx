import { Text } from '@hubspot/ui-extensions';
import { expect, test, vi } from 'vitest';
import { ServerUnreachable } from '../data-port/errors.ts';
import { CrashBoundary, createPatientRenderer, visibleText } from '../testing/index.ts';
import { useLoad, type Loaded, type Loader, type Signal } from './useLoad.ts';

/** Every load that a view began, with what ends it. */
function source() {
  const loads: {
    signal: Signal;
    progress: (read: number) => void;
    succeed: (value: string | null) => void;
    fail: (error: unknown) => void;
  }[] = [];
  const load: Loader<string, number> = (signal, progress) =>
    new Promise((succeed, fail) => {
      loads.push({ signal, progress, succeed, fail });
    });
  /** Waits for the load of this number, and gives what ends it. */
  const begun = async (number: number) => {
    await expect.poll(() => loads).toHaveLength(number);
    return loads[number - 1]!;
  };
  return { load, loads, begun };
}

function open(load: Loader<string, number> | null, onDraw = () => {}) {
  const renderer = createPatientRenderer('pages');
  const drawn: string[] = [];
  const controls = new Set<unknown>();
  let loaded: Loaded<string, number>;
  function View({ load: given }: { load: Loader<string, number> | null }) {
    loaded = useLoad(given);
    onDraw();
    controls.add(loaded.reload).add(loaded.replace);
    const words =
      loaded.status === 'pending'
        ? `pending ${loaded.progress}`
        : loaded.status === 'ready'
          ? `ready ${loaded.value}`
          : `failed ${loaded.failure.name}`;
    if (drawn[drawn.length - 1] !== words) drawn.push(words);
    return <Text>{words}</Text>;
  }
  const show = (shown: Loader<string, number> | null) =>
    void renderer.render(
      <CrashBoundary>
        <View load={shown} />
      </CrashBoundary>,
    );
  show(load);
  return {
    drawn,
    controls,
    show,
    leave: () => void renderer.render(<></>),
    reload: () => loaded.reload(),
    replace: (value: string) => loaded.replace(value),
    sees: (words: string) =>
      renderer.waitFor(() => expect(visibleText(renderer.getRootNode())).toBe(words)),
  };
}

/** Whatever was begun has had its turn. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

test('what is loaded is shown, with how far it is until then', async () => {
  const { load, loads, begun } = source();
  const view = open(load);
  const loading = await begun(1);
  await view.sees('pending null');
  loading.progress(10);
  await view.sees('pending 10');
  loading.succeed('facts');
  await view.sees('ready facts');
  expect(loads).toHaveLength(1);
});

test('the load is under way before the view is drawn, and a failure until then is not lost', async () => {
  const { load, loads } = source();
  const begunWhenDrawn: number[] = [];
  const view = open(load, () => begunWhenDrawn.push(loads.length));
  expect(begunWhenDrawn[0]).toBe(1);
  loads[0]!.fail(new ServerUnreachable(null));
  await view.sees('failed ServerUnreachable');
  expect(loads).toHaveLength(1);
});

test('what was loaded first is loaded again when it is asked for again', async () => {
  const [first, other] = [source(), source()];
  const view = open(first.load);
  view.show(other.load);
  await other.begun(1);
  view.show(first.load);
  (await first.begun(2)).succeed('again');
  await view.sees('ready again');
});

test('what is complete at once is drawn once: progress that came with it is not shown', async () => {
  const view = open(async (_, progress) => {
    progress(40);
    return 'facts';
  });
  await view.sees('ready facts');
  await settled();
  expect(view.drawn).toEqual(['pending null', 'ready facts']);

  const failing = open(async (_, progress) => {
    progress(40);
    throw new ServerUnreachable(null);
  });
  await failing.sees('failed ServerUnreachable');
  await settled();
  expect(failing.drawn).toEqual(['pending null', 'failed ServerUnreachable']);
});

test('a failure of the server is shown, and another try begins from nothing', async () => {
  const { load, begun } = source();
  const view = open(load);
  (await begun(1)).fail(new ServerUnreachable(null));
  await view.sees('failed ServerUnreachable');
  view.reload();
  await view.sees('pending null');
  (await begun(2)).succeed('second');
  await view.sees('ready second');
  view.reload();
  (await begun(3)).succeed('third');
  await view.sees('ready third');
});

test('an error that is not the server’s is a fault of the view', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { load, begun } = source();
  const view = open(load);
  (await begun(1)).fail(new TypeError('not a function'));
  await view.sees('crashed: TypeError: not a function');
  logged.mockRestore();
});

test('what comes for something else than is shown now is thrown away', async () => {
  const [old, newer] = [source(), source()];
  const view = open(old.load);
  const oldLoad = await old.begun(1);
  view.show(newer.load);
  const newerLoad = await newer.begun(1);
  expect(oldLoad.signal.aborted).toBe(true);
  oldLoad.progress(10);
  await settled();
  oldLoad.succeed('old');
  await settled();
  await view.sees('pending null');
  newerLoad.succeed('new');
  await view.sees('ready new');
  expect(view.drawn).toEqual(['pending null', 'ready new']);
});

test('a failure or a crash of what is not shown any more changes nothing', async () => {
  const [failing, crashing, newer] = [source(), source(), source()];
  const view = open(failing.load);
  const first = await failing.begun(1);
  view.show(crashing.load);
  const second = await crashing.begun(1);
  view.show(newer.load);
  const third = await newer.begun(1);
  first.fail(new ServerUnreachable(null));
  second.fail(new TypeError('not a function'));
  await settled();
  third.succeed('new');
  await view.sees('ready new');
  expect(view.drawn).toEqual(['pending null', 'ready new']);
});

test('a view that has gone ends its load', async () => {
  const { load, begun } = source();
  const view = open(load);
  const { signal } = await begun(1);
  expect(signal.aborted).toBe(false);
  view.leave();
  await expect.poll(() => signal.aborted).toBe(true);
});

test('without anything to load the view waits, and so it does when nothing came', async () => {
  const view = open(null);
  await view.sees('pending null');
  const { load, begun } = source();
  view.show(load);
  (await begun(1)).succeed(null);
  await settled();
  await view.sees('pending null');
});

test('the answer to a change takes the place of what was loaded', async () => {
  const { load, loads, begun } = source();
  const view = open(load);
  (await begun(1)).succeed('before');
  await view.sees('ready before');
  view.replace('after');
  await view.sees('ready after');
  expect(loads).toHaveLength(1);
});

test('the ways to load again and to replace stay the same, for effects that depend on them', async () => {
  const { load, begun } = source();
  const view = open(load);
  (await begun(1)).succeed('before');
  await view.sees('ready before');
  view.replace('after');
  await view.sees('ready after');
  expect(view.controls.size).toBe(2);
});
