import { secretOfFile } from '../access/secretFile.ts'
import { Trouble } from '../cli/command.ts'
import { Proxies } from '../protocols/proxies.ts'

/** Where several servers keep what they share. */
export interface ClusterSettings {
  readonly postgres: string
  /** Null: changes of other servers are heard a second later. */
  readonly redis: string | null
  /** How the other servers reach this one; null: where it listens. */
  readonly address: string | null
}

export function clusterFrom(env: NodeJS.ProcessEnv): ClusterSettings | null {
  const postgres = urlOf(env, 'POTOK_POSTGRES_URL', /^postgres(ql)?:\/\/\S+$/, 'postgres://potok@host/potok')
  const redis = urlOf(env, 'POTOK_REDIS_URL', /^rediss?:\/\/\S+$/, 'redis://host:6379')
  const own = env.POTOK_SERVER_ADDRESS || null
  const address = addressIn(own, 'POTOK_SERVER_ADDRESS', /^http:\/\/[^/\s]+$/, 'http://10.0.0.2:8080')
  if (postgres !== null) return { postgres, redis, address }
  if (redis === null && address === null) return null
  throw new Trouble(
    'POTOK_REDIS_URL и POTOK_SERVER_ADDRESS нужны только вместе с POTOK_POSTGRES_URL.',
    'POTOK_REDIS_URL and POTOK_SERVER_ADDRESS are of use with POTOK_POSTGRES_URL alone.',
  )
}

/** A value, or a file of mode 600 that holds it: an address may carry a password, so a wrong one is not said back. */
function urlOf(env: NodeJS.ProcessEnv, name: string, form: RegExp, like: string): string | null {
  const file = env[`${name}_FILE`]
  return addressIn(file ? secretOfFile(file) : env[name] || null, name, form, like)
}

function addressIn(value: string | null, name: string, form: RegExp, like: string): string | null {
  if (value === null || form.test(value)) return value?.replace(/\/+$/, '') ?? null
  throw new Trouble(`${name}: нужен адрес вида ${like}.`, `${name}: an address like ${like} is needed.`)
}

/** Proxies on other machines, and the other servers: they say whose request it is. */
export function proxiesFrom(env: NodeJS.ProcessEnv): Proxies {
  const list = (env.POTOK_TRUSTED_PROXIES ?? '').split(/[\s,]+/).filter((one) => one !== '')
  const proxies = Proxies.of(list)
  if (proxies) return proxies
  throw new Trouble(
    'POTOK_TRUSTED_PROXIES: нужны адреса или сети через запятую, например 10.0.0.5, 172.16.0.0/12.',
    'POTOK_TRUSTED_PROXIES: addresses or networks are needed, such as 10.0.0.5, 172.16.0.0/12.',
  )
}
