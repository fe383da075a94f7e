import { Button, hubspot, Image, logger, Text, useExtensionActions } from '@hubspot/ui-extensions';
import { createRemoteComponentInternal } from '@hubspot/ui-extensions/hs-internal';
import { useState } from 'react';

/** A component that no SDK registers yet. */
const FromTheFuture = createRemoteComponentInternal<{ answer: number }>('FromTheFuture');

/** What a `catch` gives, and is no text. */
const caught = new Error('No connection') as unknown as string;

/** An extension that fails while it renders, as soon as it is asked to. */
export function Crash() {
  const { addAlert, openIframeModal } = useExtensionActions<'pages'>();
  const [broken, setBroken] = useState(false);
  if (broken) throw new Error('This extension broke on purpose');
  return (
    <>
      <Text>All is well.</Text>
      <Button onClick={() => setBroken(true)}>Break</Button>
      <Button
        onClick={() =>
          hubspot.fetch('https://elsewhere.example.com/names?of=ada').then(() => setBroken(true))
        }
      >
        Break after a request
      </Button>
      <Button
        onClick={() => {
          void hubspot.fetch('https://elsewhere.example.com/names').then(() => {
            throw new Error('This answer was not expected');
          });
        }}
      >
        Fail after a request
      </Button>
      <Button
        onClick={() => {
          throw new Error('This click failed on purpose');
        }}
      >
        Fail
      </Button>
      <Button
        onClick={() => {
          const circular: Record<string, unknown> = Object.create(null);
          circular['itself'] = circular;
          logger.info(circular as unknown as string);
          addAlert({ type: 'danger', message: caught });
        }}
      >
        Alert an error
      </Button>
      <Button
        onClick={() =>
          openIframeModal({ uri: 'https://elsewhere.example.com/', width: 300, height: 200 })
        }
      >
        Open elsewhere
      </Button>
      <Image
        src="https://elsewhere.example.com/photo.jpg?of=ada"
        alt="Ada"
        width={150}
        height={180}
      />
      <FromTheFuture answer={42} />
    </>
  );
}
