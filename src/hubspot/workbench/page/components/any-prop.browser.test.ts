import { writeFile } from 'node:fs/promises';
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

/** The name of each, and of its props with what they may be. */
const components = Object.entries(propKinds)
  // The same component under another name.
  .filter(([name]) => {
    const plain = name.replace(/^Experimental/, '');
    return plain === name || !(plain in propKinds);
  })
  .map(([name, props]): [string, string[][]] => [
    name,
    Object.entries(props).map(([prop, { is }]) => [prop, is]),
  ]);

let project: CopiedProject;
let opened: OpenedWorkbench;
beforeAll(async () => {
  project = await copyProject(helloProject);
  const file = path.join(project.folder, 'src/app/pages/HelloPage.tsx');
  await writeFile(file, sourceWith(components));
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

    function Everything() {
      const [at, setAt] = useState(0);
      return (
        <>
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
  const page = await opened.open();
  const groups = Math.ceil(components.length / atOnce);
  const notDrawn: string[] = [];
  for (let at = 0; at < groups; at += 1) {
    // Not by its role, which is worked out for each of the thousands of elements.
    const next = page.locator('#main button', { hasText: new RegExp(`^After ${at}$`) });
    await next.or(page.locator('[data-crash]')).first().waitFor();
    notDrawn.push(...(await page.locator('[data-crash], [data-not-drawn]').allInnerTexts()));
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
    /^LineChart: data is null, not a list or an object\n {4}at src\/app\/pages\/HelloPage\.tsx:\d+:/,
  );
});
