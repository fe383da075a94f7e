import { Text } from '@hubspot/ui-extensions';
import { expect, test, vi } from 'vitest';
import { createPatientRenderer, visibleText } from '../testing/index.ts';
import { useAfterPaint } from './useAfterPaint.ts';

function open(compute: () => string) {
  const renderer = createPatientRenderer('pages');
  const drawn: (string | null)[] = [];
  function View({ given }: { given: () => string }) {
    const computed = useAfterPaint(given);
    drawn.push(computed);
    return <Text>{computed ?? 'shown first'}</Text>;
  }
  const show = (given: () => string) => void renderer.render(<View given={given} />);
  show(compute);
  return {
    drawn,
    show,
    leave: () => void renderer.render(<></>),
    text: () => visibleText(renderer.getRootNode()),
    sees: (words: string) =>
      renderer.waitFor(() => expect(visibleText(renderer.getRootNode())).toBe(words)),
  };
}

test('the view is shown before what takes long is computed, and once it is, with it', async () => {
  const compute = vi.fn(() => 'computed');
  const view = open(compute);
  expect(view.text()).toBe('shown first');
  expect(compute).not.toHaveBeenCalled();
  await view.sees('computed');
  expect(compute).toHaveBeenCalledTimes(1);
});

test('what was computed of something else is never shown', async () => {
  const view = open(() => 'first');
  await view.sees('first');
  const drawnBefore = view.drawn.length;
  view.show(() => 'second');
  expect(view.drawn.slice(drawnBefore)).toEqual([null]);
  await view.sees('second');
});

test('what is not needed any more is not computed', async () => {
  vi.useFakeTimers();
  try {
    const [replaced, left] = [vi.fn(() => 'replaced'), vi.fn(() => 'left')];
    const view = open(replaced);
    await vi.advanceTimersByTimeAsync(10);
    view.show(left);
    await vi.advanceTimersByTimeAsync(10);
    view.leave();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(replaced).not.toHaveBeenCalled();
    expect(left).not.toHaveBeenCalled();
  } finally {
    vi.useRealTimers();
  }
});
