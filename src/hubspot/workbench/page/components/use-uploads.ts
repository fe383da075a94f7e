import type { FileUploadProps, UploadedFile } from '@hubspot/ui-extensions/experimental';
import { useEffect, useRef, useState } from 'react';
import { largestFile } from '../../shared/files.ts';
import { FileRefused, removeFile, uploadFile } from '../extension/file-api.ts';
import { useHost } from '../extension/host-context.ts';
import { sortFiles, type UploadRefusal } from './file-rules.ts';

/** Why a file is not there: refused before or after it was sent, or not sent at all. */
export type Refusal = UploadRefusal | 'folder' | 'full' | 'failed';

/** The uploaded files; the extension receives the whole list whenever it changes. */
export function useUploads(props: FileUploadProps) {
  const { attachToRecord, fileLimit = Number.POSITIVE_INFINITY, allowedFileExtensions } = props;
  const host = useHost();
  const [files, setFiles] = useState<UploadedFile[]>([]);
  const [uploading, setUploading] = useState<string[]>([]);
  const [refused, setRefused] = useState<{ name: string; reason: Refusal }[]>([]);
  // Uploads end in any order, long after the render that began them.
  const latest = useRef({ files, onChange: props.onChange });
  latest.current.onChange = props.onChange;
  useEffect(
    () => () => {
      latest.current.onChange = undefined;
    },
    [],
  );

  function change(next: UploadedFile[]): void {
    latest.current.files = next;
    setFiles(next);
    latest.current.onChange?.(next);
    host.uploads.send();
  }

  async function upload(file: File): Promise<void> {
    try {
      const uploaded = await uploadFile(host, file, attachToRecord);
      change([...latest.current.files, uploaded]);
    } catch (error) {
      const reason = error instanceof FileRefused ? error.reason : 'failed';
      setRefused((before) => [...before, { name: file.name, reason }]);
    }
    setUploading((before) => {
      const at = before.indexOf(file.name);
      return before.filter((_, place) => place !== at);
    });
  }

  return {
    files,
    uploading,
    refused,
    /** @param folders names of folders among them: these are not uploaded. */
    add(chosen: File[], folders: string[] = []): void {
      const sorted = sortFiles(chosen, {
        extensions: allowedFileExtensions ?? [],
        largest: largestFile,
        room: fileLimit - files.length - uploading.length,
      });
      setRefused([
        ...folders.map((name) => ({ name, reason: 'folder' as const })),
        ...sorted.refused.map(({ file, reason }) => ({ name: file.name, reason })),
      ]);
      setUploading((before) => [...before, ...sorted.accepted.map((it) => it.name)]);
      for (const file of sorted.accepted) void upload(file);
    },
    async remove(file: UploadedFile): Promise<void> {
      try {
        await removeFile(host, file);
        setRefused([]);
        change(latest.current.files.filter((it) => it.id !== file.id));
      } catch {
        setRefused([{ name: file.name, reason: 'failed' }]);
      }
    },
  };
}
