import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Adds so many cards to a project, each with an entry point of its own. */
export async function addCards(project: string, cards: number): Promise<void> {
  const folder = path.join(project, 'src/app/cards');
  await mkdir(folder, { recursive: true });
  for (let at = 1; at <= cards; at += 1) {
    const config = {
      name: `Card ${at}`,
      location: 'crm.record.tab',
      entrypoint: `/app/cards/Card${at}.tsx`,
      objectTypes: ['companies'],
    };
    const definition = { uid: `bench_card_${at}`, type: 'card', config };
    await writeFile(path.join(folder, `card-${at}-hsmeta.json`), JSON.stringify(definition));
    await writeFile(path.join(folder, `Card${at}.tsx`), sourceOf(at));
  }
}

const sourceOf = (
  at: number,
) => `import { Button, Flex, hubspot, Text } from '@hubspot/ui-extensions';
import { useState } from 'react';

hubspot.extend(() => <Card />);

function Card() {
  const [count, setCount] = useState(${at});
  return (
    <Flex direction="column" gap="sm">
      <Text>Card ${at}: {count}</Text>
      <Button onClick={() => setCount(count + 1)}>Count</Button>
    </Flex>
  );
}
`;
