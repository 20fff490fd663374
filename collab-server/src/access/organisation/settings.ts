import { Trouble } from '../../cli/command.ts'
import { secretOfFile } from '../secretFile.ts'

/** The sign-in of an organisation by OpenID Connect. */
export interface OrganisationSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** What stands on the button: «Войти через …». */
  readonly name: string
  /** Whoever the organisation knows and we do not: a new account without any project, or refused. */
  readonly newPeople: 'add' | 'refuse'
  /** How long a question to it may take. */
  readonly patienceMs?: number
}

const NEEDED = ['POTOK_OIDC_ISSUER', 'POTOK_OIDC_CLIENT_ID'] as const
const OF_THE_SECRET = ['POTOK_OIDC_CLIENT_SECRET', 'POTOK_OIDC_CLIENT_SECRET_FILE'] as const

/** Null when nothing of it is set. Half of it, or an issuer that anybody on the way could stand in for, is one sentence. */
export function organisationFrom(env: NodeJS.ProcessEnv, publicUrl: string | null): OrganisationSettings | null {
  if (!Object.entries(env).some(([name, value]) => name.startsWith('POTOK_OIDC_') && value)) return null
  const missing = NEEDED.find((name) => !env[name])
  if (missing) throw lacks(missing)
  const { POTOK_OIDC_ISSUER: given = '', POTOK_OIDC_CLIENT_ID: clientId = '' } = env
  const issuer = given.replace(/\/+$/, '')
  if (!isSafe(issuer)) {
    throw new Trouble(
      `POTOK_OIDC_ISSUER: «${issuer}» – нужен адрес https://…`,
      `POTOK_OIDC_ISSUER: "${issuer}" must be an address https://…`,
    )
  }
  if (publicUrl === null) throw lacks('POTOK_PUBLIC_URL')
  const newPeople = env.POTOK_OIDC_NEW_PEOPLE || 'refuse'
  if (newPeople !== 'add' && newPeople !== 'refuse') {
    throw new Trouble(
      `POTOK_OIDC_NEW_PEOPLE: «${newPeople}» – нужно add или refuse.`,
      `POTOK_OIDC_NEW_PEOPLE: "${newPeople}" must be add or refuse.`,
    )
  }
  const name = env.POTOK_OIDC_NAME?.trim() || new URL(issuer).hostname
  return { issuer, clientId, clientSecret: secretFrom(env), name, newPeople }
}

const lacks = (name: string) =>
  new Trouble(`Для входа через организацию не задан ${name}.`, `The organisation’s sign-in lacks ${name}.`)

/** Its keys come from there: over plain http a neighbour could be anybody, except on this machine itself. */
function isSafe(issuer: string): boolean {
  if (!URL.canParse(issuer)) return false
  const { protocol, hostname } = new URL(issuer)
  return protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname))
}

/** From the environment, or from a file that only the server's own user reads. */
function secretFrom(env: NodeJS.ProcessEnv): string {
  if (env.POTOK_OIDC_CLIENT_SECRET) return env.POTOK_OIDC_CLIENT_SECRET
  const file = env.POTOK_OIDC_CLIENT_SECRET_FILE
  if (!file) throw lacks(OF_THE_SECRET.join(' / '))
  return secretOfFile(file)
}
