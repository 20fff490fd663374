import { z } from 'zod'
import { secretOfFile } from '../access/secretFile.ts'
import { Trouble } from '../cli/command.ts'

/** How letters leave: through a mail server of the organisation. */
export interface MailSettings {
  readonly host: string
  readonly port: number
  /** `starttls`: encrypted or not at all; `tls`: encrypted from the first byte; `none`: plain, within one's own network. */
  readonly security: (typeof SECURITY)[number]
  readonly login: { readonly user: string; readonly password: string } | null
  /** The address that letters come from. */
  readonly from: string
  /** How long the mail server may take for one step. */
  readonly patienceMs?: number
}

const SECURITY = ['starttls', 'tls', 'none'] as const
const SUBMISSION = 587

/** Null when nothing of it is set. A letter holds a link, so the address that people type must be known. */
export function mailFrom(env: NodeJS.ProcessEnv, publicUrl: string | null): MailSettings | null {
  if (!Object.entries(env).some(([name, value]) => name.startsWith('POTOK_SMTP_') && value)) return null
  const { POTOK_SMTP_HOST: host, POTOK_SMTP_FROM: from, POTOK_SMTP_USER: user } = env
  if (!host) throw lacks('POTOK_SMTP_HOST')
  if (!from) throw lacks('POTOK_SMTP_FROM')
  if (publicUrl === null) throw lacks('POTOK_PUBLIC_URL')
  if (!z.email().safeParse(from).success) {
    throw new Trouble(`POTOK_SMTP_FROM: «${from}» – не адрес почты.`, `POTOK_SMTP_FROM: "${from}" is no mail address.`)
  }
  const port = Number(env.POTOK_SMTP_PORT || SUBMISSION)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    const given = env.POTOK_SMTP_PORT
    throw new Trouble(`POTOK_SMTP_PORT: «${given}» – не номер порта.`, `POTOK_SMTP_PORT: "${given}" is no port number.`)
  }
  const security = SECURITY.find((one) => one === (env.POTOK_SMTP_SECURITY || 'starttls'))
  if (!security) {
    const known = SECURITY.join(', ')
    throw new Trouble(`POTOK_SMTP_SECURITY: нужно одно из: ${known}.`, `POTOK_SMTP_SECURITY must be one of: ${known}.`)
  }
  return { host, port, security, from, login: user ? { user, password: passwordFrom(env) } : null }
}

const lacks = (name: string) => new Trouble(`Для почты не задан ${name}.`, `Mail lacks ${name}.`)

function passwordFrom(env: NodeJS.ProcessEnv): string {
  if (env.POTOK_SMTP_PASSWORD) return env.POTOK_SMTP_PASSWORD
  if (!env.POTOK_SMTP_PASSWORD_FILE) throw lacks('POTOK_SMTP_PASSWORD / POTOK_SMTP_PASSWORD_FILE')
  return secretOfFile(env.POTOK_SMTP_PASSWORD_FILE)
}
