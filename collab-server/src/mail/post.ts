import nodemailer from 'nodemailer'
import { log, traceOf } from '../log.ts'
import type { Letter } from './letters.ts'
import type { MailSettings } from './settings.ts'

const PATIENCE_MS = 5000

export interface Post {
  /** Whether the mail server answers and takes our login. */
  isThere(): Promise<boolean>
  /** False when the letter did not leave; why stands in the log, without the words of the letter. */
  send(to: string, letter: Letter): Promise<boolean>
}

export function openPost({ host, port, security, login, from, patienceMs = PATIENCE_MS }: MailSettings): Post {
  const transport = nodemailer.createTransport({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    ...(login && { auth: { user: login.user, pass: login.password } }),
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    dnsTimeout: patienceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const said = async (asked: Promise<unknown>): Promise<boolean> => {
    try {
      await asked
      return true
    } catch (error) {
      log.error(traceOf(error), 'the mail server does not take the letter')
      return false
    }
  }
  return {
    isThere: () => said(transport.verify()),
    send: (to, { subject, text }) =>
      said(transport.sendMail({ from: { name: 'Potok', address: from }, to, subject, text })),
  }
}
