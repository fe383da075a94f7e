import { Text } from '@hubspot/ui-extensions';
import { expect, test, vi } from 'vitest';
import { ServerUnreachable } from '../data-port/errors.ts';
import { CrashBoundary, createPatientRenderer, visibleText } from '../testing/index.ts';
import { useTask } from './useTask.ts';

/** Work that ends when the test says so. */
function work() {
  let succeed: (value: string) => void = () => {};
  let fail: (error: unknown) => void = () => {};
  const promise = new Promise<string>((resolve, reject) => {
    [succeed, fail] = [resolve, reject];
  });
  return { run: () => promise, succeed, fail };
}

function open() {
  const renderer = createPatientRenderer('pages');
  const drawn: string[] = [];
  const runs = new Set<unknown>();
  let task: ReturnType<typeof useTask<string>>;
  function View() {
    task = useTask<string>();
    runs.add(task.run).add(task.clear);
    const { state } = task;
    const words =
      state.status === 'done'
        ? `done ${state.value}`
        : state.status === 'failed'
          ? `failed ${state.failure.name}`
          : state.status;
    drawn.push(words);
    return <Text>{words}</Text>;
  }
  renderer.render(
    <CrashBoundary>
      <View />
    </CrashBoundary>,
  );
  return {
    drawn,
    runs,
    run: (given: () => Promise<string>) => task.run(given),
    clear: () => task.clear(),
    leave: () => void renderer.render(<></>),
    sees: (words: string) =>
      renderer.waitFor(() => expect(visibleText(renderer.getRootNode())).toBe(words)),
  };
}

test('reports a task until it is done, and returns its value to the caller', async () => {
  const view = open();
  await view.sees('idle');
  const saving = work();
  const outcome = view.run(saving.run);
  await view.sees('running');
  saving.succeed('saved');
  await expect(outcome).resolves.toBe('saved');
  await view.sees('done saved');
  view.clear();
  await view.sees('idle');
});

test('reports a failure of the server, and returns nothing to the caller', async () => {
  const view = open();
  const saving = work();
  const outcome = view.run(saving.run);
  saving.fail(new ServerUnreachable(null));
  await expect(outcome).resolves.toBeNull();
  await view.sees('failed ServerUnreachable');
});

test('an error that is not the server’s is a fault of the view', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  const view = open();
  await expect(view.run(() => Promise.reject(new TypeError('no function')))).resolves.toBeNull();
  await view.sees('crashed: TypeError: no function');
  logged.mockRestore();
});

test('reports the newer of two runs, whichever ends first', async () => {
  const view = open();
  const [older, newer] = [work(), work()];
  const outcomes = [view.run(older.run), view.run(newer.run)];
  newer.succeed('newer');
  await view.sees('done newer');
  older.succeed('older');
  await expect(Promise.all(outcomes)).resolves.toEqual(['older', 'newer']);

  const [late, last] = [work(), work()];
  const lateOutcome = view.run(late.run);
  void view.run(last.run);
  late.fail(new ServerUnreachable(null));
  await lateOutcome;
  last.succeed('last');
  await view.sees('done last');
  expect(view.drawn).not.toContain('done older');
  expect(view.drawn).not.toContain('failed ServerUnreachable');
});

test('reports nothing after its view has gone', async () => {
  const view = open();
  const saving = work();
  const outcome = view.run(saving.run);
  await view.sees('running');
  view.leave();
  await view.sees('');
  saving.succeed('saved');
  await expect(outcome).resolves.toBe('saved');
  expect(view.drawn).not.toContain('done saved');
});

test('the way to start it stays the same, for effects that depend on it', async () => {
  const view = open();
  await view.run(async () => 'saved');
  await view.sees('done saved');
  expect(view.runs.size).toBe(2);
});
