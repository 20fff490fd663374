import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export interface MailServer {
  readonly port: number
  /** Every letter that came, as a reader sees it. */
  readonly letters: { to: string; from: string; subject: string; text: string }[]
  stop(): Promise<void>
}

export const POST = { user: 'potok', password: 'canary-password-of-the-mail' } as const

/** A whole mail server on a port of its own, which takes letters from whoever knows its password. */
export async function startMail(port = 0): Promise<MailServer> {
  const letters: MailServer['letters'] = []
  const server = new SMTPServer({
    authOptional: false,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    onAuth: ({ username, password }, _, done) =>
      username === POST.user && password === POST.password ? done(null, { user: username }) : done(new Error('No')),
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const { envelope } = session
        const to = envelope.rcptTo.map(({ address }) => address).join()
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address
        letters.push({ to, from, ...read(Buffer.concat(parts).toString('utf8')) })
        done()
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', () => ready()))
  const { port: at } = server.server.address() as AddressInfo
  return { port: at, letters, stop: () => new Promise<void>((done) => server.close(() => done())) }
}

/** Plain text in quoted-printable or base64, the subject in encoded words: what nodemailer writes. */
function read(raw: string): { subject: string; text: string } {
  const [head = '', ...rest] = raw.split('\r\n\r\n')
  const headers = head.replace(/\r\n[ \t]+/g, ' ')
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(headers)?.[1] ?? ''
  const body = rest.join('\r\n\r\n')
  const encoding = header('Content-Transfer-Encoding')
  const text =
    encoding === 'base64'
      ? Buffer.from(body, 'base64').toString('utf8')
      : encoding === 'quoted-printable'
        ? unquoted(body.replace(/=\r\n/g, ''))
        : body
  const subject = header('Subject')
    .replace(/\?= =\?/g, '?==?')
    .replace(/=\?utf-8\?(.)\?(.*?)\?=/gi, (_, way: string, word: string) =>
      way.toUpperCase() === 'B' ? Buffer.from(word, 'base64').toString('utf8') : unquoted(word.replaceAll('_', ' ')),
    )
  return { subject, text: text.replaceAll('\r\n', '\n') }
}

const unquoted = (text: string): string =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')
