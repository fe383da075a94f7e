import { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import { LoggableError } from '../model/loggable-error.ts';

/** One e-mail to one address. */
export interface Mail {
  to: string;
  /** Without the brackets; the same whenever it is tried again. */
  messageId: string;
  subject: string;
  text: string;
  html: string;
  /** Where a mail program unsubscribes with one click (RFC 8058). */
  unsubscribeUrl?: string;
}

export interface Mailer {
  /**
   * Resolves when the server has taken the message.
   *
   * @param onData before the first byte of the message is written, once the server has agreed to take
   * it: from then on the server may have it, whatever comes after. When this rejects, nothing is sent.
   * @param signal gives up waiting for the server
   * @throws {MailError}
   */
  send(mail: Mail, onData: () => Promise<void>, signal?: AbortSignal): Promise<void>;
}

export interface MailOptions {
  /** `smtp://` or `smtps://`, with user and password where the server wants them. */
  smtpUrl: string;
  /** The sender's address, with or without a name. */
  from: string;
}

interface MailErrorDetails {
  /** The SMTP code of a refusal; null without one: then the server may have taken it. */
  status: number | null;
  /** The system's or nodemailer's name of the failure. */
  code: string | null;
  /** Whether this address or message is refused for good; else it may be taken another time. */
  isRefusal: boolean;
}

/** Why a message was not taken: without its text, which may quote the address. */
export class MailError extends LoggableError<MailErrorDetails> {
  override readonly name = 'MailError';
}

/** How long the server may be silent, in milliseconds. */
const silence = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };
/** How long it may take over a message, one letter after the other; less than a claim lasts. */
const usualPatience = 90_000;
/** Where an answer of 5xx is about this message; elsewhere it is about us. */
const ofMessage = /^(?:RCPT TO|DATA)/;

/** Hosts that no network lies in between. */
const loopback = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);

/**
 * Sends by SMTP: with TLS, unless the server is on this machine.
 *
 * @param patience milliseconds for a message, from connecting to the last answer
 */
export function createMailer({ smtpUrl, from }: MailOptions, patience = usualPatience): Mailer {
  const url = new URL(smtpUrl);
  const secure = url.protocol === 'smtps:';
  const isNear = loopback.has(url.hostname);
  const user = decodeURIComponent(url.username);
  const options = {
    host: url.hostname.replaceAll(/[[\]]/g, ''),
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    requireTLS: !isNear,
    // A server on this machine may offer a certificate that nobody has signed.
    ignoreTLS: isNear && !secure,
    ...(user === '' ? {} : { auth: { user, pass: decodeURIComponent(url.password) } }),
    ...silence,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  const sender = readSender(from);
  const domain = sender.address.split('@').at(-1) ?? url.hostname;

  return {
    async send({ to, messageId, unsubscribeUrl, ...content }, onData, stopped) {
      const late = AbortSignal.timeout(patience);
      const signal = stopped === undefined ? late : AbortSignal.any([late, stopped]);
      const transport = createTransport(options);
      transport.use('stream', ({ message }, next) => {
        const read = message.createReadStream.bind(message);
        // Nothing is read of it before the server has answered DATA.
        message.createReadStream = () =>
          Readable.from(after(onData, signal, read), { objectMode: false });
        next();
      });
      try {
        await transport.sendMail({
          ...content,
          signal,
          from: sender,
          to: { name: '', address: to },
          messageId: `<${messageId}@${domain}>`,
          headers: {
            'Auto-Submitted': 'auto-generated',
            ...(unsubscribeUrl === undefined
              ? {}
              : {
                  'List-Unsubscribe': `<${unsubscribeUrl}>`,
                  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
                }),
          },
        });
      } catch (error) {
        throw toMailError(error);
      }
    },
  };
}

/** As it is meant: read as a list of addresses, a name with a colon would be that of a group. */
function readSender(from: string): { name: string; address: string } {
  const [, name = '', address = from.trim()] = /^([^<]*)<([^<>]*)>/.exec(from) ?? [];
  return { name: name.replaceAll('"', '').trim(), address };
}

async function* after(first: () => Promise<void>, signal: AbortSignal, read: () => Readable) {
  await first();
  signal.throwIfAborted();
  yield* read();
}

function toMailError(error: unknown): MailError {
  const { responseCode, code, command } = error as Record<string, unknown>;
  // Of an answer that is cut off, or that is none to a message, nobody knows what it means.
  const isNo = typeof responseCode === 'number' && responseCode >= 400 && responseCode < 600;
  const status = isNo ? responseCode : null;
  const isRefusal =
    status !== null && status >= 500 && typeof command === 'string' && ofMessage.test(command);
  return new MailError('The mail server did not take the message.', {
    status,
    code: typeof code === 'string' ? code : null,
    isRefusal,
  });
}
