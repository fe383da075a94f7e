import { Button, Text } from '@hubspot/ui-extensions';
import { useState } from 'react';

/** An extension that fails while it renders, as soon as it is asked to. */
export function Crash() {
  const [broken, setBroken] = useState(false);
  if (broken) throw new Error('This extension broke on purpose');
  return (
    <>
      <Text>All is well.</Text>
      <Button onClick={() => setBroken(true)}>Break</Button>
    </>
  );
}
