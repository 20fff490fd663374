import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { checkout } from './place.ts'
import { settingsRead } from './settings.ts'

/** What an administrator lays beside the file. */
const MADE_BY_HAND = new Set(['./tls'])

const seconds = z.string().regex(/^\d+s$/)
const Service = z.strictObject({
  image: z.string(),
  build: z.strictObject({ context: z.string(), dockerfile: z.string() }).optional(),
  restart: z.literal('unless-stopped'),
  command: z.array(z.string()).optional(),
  user: z.string().optional(),
  ports: z.array(z.string().regex(/^([\d.]+:)?\d+:\d+$/)).optional(),
  environment: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  secrets: z.array(z.string()).optional(),
  networks: z.array(z.string()).optional(),
  volumes: z.array(z.string().regex(/^[\w./-]+:\/[\w./-]+(:ro)?$/)).optional(),
  depends_on: z
    .union([z.array(z.string()), z.record(z.string(), z.strictObject({ condition: z.string() }))])
    .optional(),
  healthcheck: z.strictObject({
    test: z.array(z.string()).min(2),
    interval: seconds,
    timeout: seconds,
    retries: z.number(),
    start_period: seconds.optional(),
  }),
  read_only: z.literal(true),
  tmpfs: z.array(z.string()).optional(),
  cap_drop: z.array(z.string()).optional(),
  cap_add: z.array(z.string()).optional(),
  security_opt: z.array(z.string()),
  stop_grace_period: seconds.optional(),
  shm_size: z.string().optional(),
  ulimits: z.strictObject({ nofile: z.number() }).optional(),
})
const Compose = z.strictObject({
  services: z.record(z.string(), Service),
  networks: z.record(z.string(), z.object({}).nullable()).optional(),
  volumes: z.record(z.string(), z.null()).optional(),
  secrets: z.record(z.string(), z.strictObject({ file: z.string() })).optional(),
})

export type Services = z.infer<typeof Compose>['services']

export const composeText = (name: string) => readFileSync(join(checkout, 'deploy', name), 'utf8')

/** A compose file by the rules of its format that we use; what begins with `x-` is for the file alone. */
function read(text: string): z.infer<typeof Compose> {
  const all = parse(text, { merge: true })
  return Compose.parse(Object.fromEntries(Object.entries(all).filter(([key]) => !key.startsWith('x-'))))
}

export const servicesOf = (text: string): Services => read(text).services

/** What would not work, or would be less safe than it can be; one line each. */
export function troubles(text: string): string[] {
  const { services, networks = {}, volumes = {}, secrets = {} } = read(text)
  const known = new Set(settingsRead())
  const used = { volumes: new Set<string>(), networks: new Set<string>(), secrets: new Set<string>() }
  const found = Object.entries(services).flatMap(([name, one]) => {
    const said: string[] = []
    const say = (words: string) => said.push(`${name}: ${words}`)
    if (!/^[\w/-]+:\d+\.\d+[\w.-]*$/.test(one.image)) say(`${one.image} is no image of one version`)
    if (!one.security_opt.includes('no-new-privileges:true')) say('may gain privileges')
    for (const setting of Object.keys(one.environment ?? {}))
      if (setting.startsWith('POTOK_') && !known.has(setting)) say(`${setting} is no setting`)
    for (const [setting, value] of Object.entries(one.environment ?? {}))
      if (/PASSWORD$|SECRET$|TOKEN$/.test(setting) || /:\/\/[^/@]+:[^/@]+@/.test(String(value)))
        say(`${setting} holds a secret`)
    for (const volume of one.volumes ?? []) {
      const [source = ''] = volume.split(':')
      if (MADE_BY_HAND.has(source)) continue
      if (source.startsWith('.')) {
        if (!existsSync(join(checkout, 'deploy', source))) say(`${source} is not there`)
        continue
      }
      used.volumes.add(source)
      if (!(source in volumes)) say(`the volume ${source} is not declared`)
    }
    for (const network of one.networks ?? []) {
      used.networks.add(network)
      if (!(network in networks)) say(`the network ${network} is not declared`)
    }
    for (const secret of one.secrets ?? []) {
      used.secrets.add(secret)
      if (!(secret in secrets)) say(`the secret ${secret} is not declared`)
    }
    const after = Array.isArray(one.depends_on) ? one.depends_on : Object.keys(one.depends_on ?? {})
    for (const other of after) if (!(other in services)) say(`depends on ${other}, which is not there`)
    return said
  })
  const idle = Object.entries({ volumes, networks, secrets }).flatMap(([what, declared]) =>
    Object.keys(declared)
      .filter((name) => !used[what as keyof typeof used].has(name))
      .map((name) => `${what}: ${name} is of no use to anybody`),
  )
  return [...found, ...idle]
}
