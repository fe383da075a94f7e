import { cp, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CopiedProject, copyProject } from '../../testing/copied-project.ts';
import {
  helloProject,
  type OpenedWorkbench,
  openWorkbench,
} from '../../testing/opened-workbench.ts';
import { propKinds } from './prop-kinds.ts';

/** Components on the page at a time. */
const atOnce = 8;
/** How often some are drawn with several props; their seeds are always the same. */
const together = 25;

const ownMistake = /\bNaN\b|Cannot read|is not iterable|\[object /;

/** The name of each, and of its props with what they may be. */
const components = Object.entries(propKinds).map(([name, props]): [string, string[][]] => [
  name,
  Object.entries(props).map(([prop, { is }]) => [prop, is]),
]);

let project: CopiedProject;
let opened: OpenedWorkbench;
beforeAll(async () => {
  project = await copyProject(helloProject);
  // On a record, so that what reads it has one.
  const folder = path.join(project.folder, 'src/app/cards');
  await writeFile(path.join(folder, 'HelloCard.tsx'), sourceWith(components));
  await cp(
    path.join(import.meta.dirname, 'testing/any-value.ts'),
    path.join(folder, 'any-value.ts'),
  );
  opened = await openWorkbench({ project: project.folder });
});
afterAll(async () => {
  await opened.close();
  await project.remove();
});

/** An extension that gives every prop of every component each of many values. */
function sourceWith(all: [string, string[][]][]): string {
  return `
    import { Button, hubspot, LineChart } from '@hubspot/ui-extensions';
    import { createRemoteComponentInternal } from '@hubspot/ui-extensions/hs-internal';
    import { Fragment, useState } from 'react';
    import { createDraw, anyValue } from './any-value.ts';

    let deep = { end: 1n };
    for (let depth = 0; depth < 50; depth += 1) deep = depth % 2 ? [deep] : { deep };
    const always = [null, 'text', 7, [{}, null, 'text', [deep]], { x: deep, value: 1n }];
    const odd = {
      text: [''], number: [-1, 1e21, NaN], boolean: [true], list: [[]], object: [{}, new Date(0)],
      function: [() => 'called'], content: [['text', {}]], anything: [true], null: [],
    };
    const groups = ${JSON.stringify(
      Array.from({ length: Math.ceil(all.length / atOnce) }, (_, at) =>
        all.slice(at * atOnce, (at + 1) * atOnce),
      ),
    )}.map((group) =>
      group.map(([name, props]) => ({ name, props, Drawn: createRemoteComponentInternal(name) })),
    );

    const kinds = ${JSON.stringify(Object.fromEntries(components.map(([name]) => [name, propKinds[name]])))};
    // They open by themselves, above all others.
    const names = Object.keys(kinds).filter((it) => it !== 'Modal' && it !== 'Panel');
    const drawn = Object.fromEntries(names.map((it) => [it, createRemoteComponentInternal(it)]));

    /** Components with several props at once, each of which may be what it is declared to be. */
    function Together({ seed }) {
      const draw = createDraw(seed);
      const propsOf = (name) => Object.fromEntries(
        Object.entries(kinds[name])
          .filter(([, kind]) => draw() < (kind.required ? 0.95 : 0.5))
          .map(([prop, kind]) => [prop, anyValue(kind, draw)]),
      );
      return Array.from({ length: 40 }, (_, at) => {
        const name = names[Math.floor(draw() * names.length)];
        const Drawn = drawn[name];
        return <Drawn key={at} {...propsOf(name)}>{name}</Drawn>;
      });
    }

    function Everything() {
      const [at, setAt] = useState(0);
      return (
        <>
          {at >= groups.length && <Together key={at} seed={at} />}
          {(groups[at] ?? []).map(({ name, props, Drawn }) => (
            <Fragment key={name}>
              <Drawn />
              {props.flatMap(([prop, is]) =>
                [...always, ...is.split(' ').flatMap((kind) => odd[kind])].map((value, number) => (
                  <Drawn key={prop + number} {...{ [prop]: value }}>{prop}</Drawn>
                )),
              )}
            </Fragment>
          ))}
          <LineChart
            data={null}
          />
          <Button onClick={() => setAt(at + 1)}>{'After ' + at}</Button>
        </>
      );
    }
    hubspot.extend(() => <Everything />);`;
}

it('stays whatever a component is given, and says what it cannot use', async () => {
  const page = await opened.open('#/companies/9001?tab=hello_card');
  const groups = Math.ceil(components.length / atOnce) + together;
  const notDrawn: string[] = [];
  for (let at = 0; at < groups; at += 1) {
    // Not by its role, which is worked out for each of the thousands of elements.
    const next = page.locator('[data-extension="hello_card"] button', {
      hasText: new RegExp(`^After ${at}$`),
    });
    await next.or(page.locator('[data-crash]')).first().waitFor();
    notDrawn.push(...(await page.locator('[data-crash], [data-not-drawn]').allInnerTexts()));
    await page.waitForFunction(() => window.__workbench.waiting === 0);
    // What JavaScript says of the workbench's own mistakes.
    const text = await page.locator('[data-extension="hello_card"]').innerText();
    notDrawn.push(...text.split('\n').filter((line) => ownMistake.test(line)));
    // By the keyboard: a modal of all that is there may lie above it.
    await next.evaluate((button: HTMLElement) => button.click());
  }
  expect([...new Set(notDrawn)]).toEqual([]);
  const log = await page.evaluate(() => window.__workbench.log);
  const [message] = log
    .filter((it) => it.level === 'error' && it.source === 'component')
    .map((it) => it.message)
    .filter((it) => it.startsWith('LineChart: data is null'));
  expect(message).toMatch(
    /^LineChart: data is null, not a list or an object\n {4}at src\/app\/cards\/HelloCard\.tsx:\d+:/,
  );
});
