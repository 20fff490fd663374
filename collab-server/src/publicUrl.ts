import { Trouble } from './cli/command.ts'

/** A host, and under it a path of plain signs: they stand as they are in addresses, cookies and the proxy's own settings. */
const PUBLIC_URL = /^https?:\/\/[^/\s?#@\\]+(\/[\w~-][\w.~-]*)*$/
const LIKE = ['https://potok.gorod.ru', 'https://portal.gorod.ru/potok'] as const

/** The address that people type, without a slash at its end; null: it is our own. */
export function publicUrlFrom(env: NodeJS.ProcessEnv): string | null {
  const publicUrl = env.POTOK_PUBLIC_URL?.replace(/\/+$/, '') || null
  if (publicUrl === null || (PUBLIC_URL.test(publicUrl) && URL.canParse(publicUrl))) return publicUrl
  throw new Trouble(
    `POTOK_PUBLIC_URL: «${publicUrl}» – нужен адрес вида ${LIKE.join(' или ')}.`,
    `POTOK_PUBLIC_URL: "${publicUrl}" is no address like ${LIKE.join(' or ')}.`,
  )
}

/** The path under which a proxy shows us; '' where we have the whole host. */
export const prefixOf = (publicUrl: string | null): string =>
  publicUrl === null ? '' : new URL(publicUrl).pathname.replace(/\/+$/, '')

/** An address as our own router knows it. One without the prefix stays: a health check, or a proxy that took it off itself. */
export function withoutPrefix(address: string, prefix: string): string {
  if (prefix === '' || !address.startsWith(prefix)) return address
  const rest = address.slice(prefix.length)
  if (rest === '' || rest.startsWith('?')) return `/${rest}`
  return rest.startsWith('/') ? rest : address
}
