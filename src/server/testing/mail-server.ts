import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** An e-mail as a mail server took it. */
export interface TakenMail {
  to: string;
  /** By its name in lower case. */
  headers: ReadonlyMap<string, string>;
  text: string;
  html: string;
}

/** What the server says in place of taking a message. */
export interface Refusal {
  command: 'RCPT' | 'DATA';
  code: number;
}

/** An SMTP server on this machine that keeps what it is sent. */
export async function startMailServer(
  onMail: (mail: TakenMail) => Promise<void> | void = () => {},
) {
  const taken: TakenMail[] = [];
  const refusals: Refusal[] = [];
  const refuse = (command: Refusal['command'], to: string) => {
    const [next] = refusals;
    if (next?.command !== command) return null;
    refusals.shift();
    // As real servers do, it quotes the address.
    return Object.assign(new Error(`refused: ${to}`), { responseCode: next.code });
  };
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    authOptional: true,
    logger: false,
    onRcptTo: ({ address }, _, callback) => callback(refuse('RCPT', address)),
    onData: (stream, { envelope }, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const [to] = envelope.rcptTo.map(({ address }) => address);
        const refused = refuse('DATA', to ?? '');
        if (refused !== null) return callback(refused);
        const mail = readMail(Buffer.concat(chunks).toString(), to ?? '');
        taken.push(mail);
        Promise.resolve(onMail(mail)).then(
          () => callback(null),
          (error: Error) => callback(error),
        );
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    port,
    taken,
    /** Refuses the next messages, one each. */
    refuseNext: (...next: Refusal[]) => void refusals.push(...next),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

function readMail(raw: string, to: string): TakenMail {
  const { headers, body } = readPart(raw);
  const [, boundary = ''] = /boundary="([^"]+)"/.exec(headers.get('content-type') ?? '') ?? [];
  const parts = body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => readPart(part.trimStart()));
  const bodyOf = (type: string) =>
    parts.find((part) => part.headers.get('content-type')?.startsWith(type))?.body ?? '';
  return { to, headers, text: bodyOf('text/plain'), html: bodyOf('text/html') };
}

function readPart(raw: string): { headers: Map<string, string>; body: string } {
  const end = raw.indexOf('\r\n\r\n');
  const lines = raw
    .slice(0, end)
    .replaceAll(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const headers = new Map(
    lines.map((line): [string, string] => {
      const at = line.indexOf(':');
      return [line.slice(0, at).toLowerCase(), decodeWords(line.slice(at + 1).trim())];
    }),
  );
  return { headers, body: decode(raw.slice(end + 4), headers.get('content-transfer-encoding')) };
}

function decode(body: string, encoding = '7bit'): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString();
  return encoding === 'quoted-printable' ? decodeQuoted(body.replaceAll(/=\r\n/g, '')) : body;
}

function decodeQuoted(text: string): string {
  const bytes = text.replaceAll(/=([\dA-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString();
}

function decodeWords(value: string): string {
  return value
    .replaceAll(/(\?=)\s+(=\?)/g, '$1$2')
    .replaceAll(/=\?UTF-8\?([QB])\?([^?]*)\?=/gi, (_, how: string, text: string) =>
      how.toUpperCase() === 'B'
        ? Buffer.from(text, 'base64').toString()
        : decodeQuoted(text.replaceAll('_', ' ')),
    );
}
