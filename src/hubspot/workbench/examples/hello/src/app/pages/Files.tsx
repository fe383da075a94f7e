import { Flex, Text } from '@hubspot/ui-extensions';
import { FileUpload, FileViewer, type UploadedFile } from '@hubspot/ui-extensions/experimental';
import { useState } from 'react';

const company = { objectTypeId: '0-2', objectId: 9001 };

/** Files that are uploaded, and those that were. */
export function Files() {
  const [files, setFiles] = useState<UploadedFile[]>([]);
  return (
    <Flex direction="column" gap="md">
      <FileUpload
        fileLimit={2}
        allowedFileExtensions={['csv', 'svg']}
        attachToRecord={company}
        onChange={setFiles}
      />
      <Text>Told of: {files.map((it) => `${it.id} ${it.name} ${it.url}`).join(', ')}</Text>
      <FileViewer />
      <FileViewer source="app" displayMode="list" autoRefresh={false} />
    </Flex>
  );
}
