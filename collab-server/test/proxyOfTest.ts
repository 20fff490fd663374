import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { delimiter, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort } from './freePort.ts'
import { newFolder } from './people.ts'

const samples = fileURLToPath(new URL('../../deploy/', import.meta.url))
const STARTS_WITHIN_MS = 15_000
const HTTP_PORT = 'listen 80;'

/** A sample of ours: its file, the host and the files that an administrator replaces in it. */
const SAMPLES = {
  'nginx, own host': { file: 'nginx/potok.conf', host: 'potok.gorod.ru', tls: '/etc/ssl/potok' },
  'nginx, sub-path': { file: 'nginx/potok-sub-path.conf', host: 'portal.gorod.ru', tls: '/etc/ssl/portal' },
  'nginx, several servers': { file: 'nginx/cluster.conf', host: 'potok.gorod.ru', tls: '/etc/ssl/potok' },
  'Caddy, own host': { file: 'caddy/Caddyfile', host: 'potok.gorod.ru', tls: '/etc/ssl/potok' },
  'Caddy, sub-path': { file: 'caddy/sub-path.Caddyfile', host: 'portal.gorod.ru', tls: '/etc/ssl/portal' },
} as const
export type SampleName = keyof typeof SAMPLES

export interface Ports {
  /** Where the proxy is, over https. */
  readonly proxy: number
  /** Of each server, in the order of the sample. */
  readonly potok: number | readonly number[]
}

export interface FrontDoor {
  /** The file of the certificate that it shows; nobody but this test trusts it. */
  readonly certificate: string
  /** The lines of its own log of requests; nginx alone keeps one. */
  requests(): string[]
  stop(): Promise<void>
}

/** A real nginx or Caddy with a sample as it is shipped, but for addresses, certificates and the place of the log. */
export async function startProxy(name: SampleName, ports: Ports): Promise<FrontDoor> {
  const { file, host, tls } = SAMPLES[name]
  const folder = newFolder()
  const certificate = certificateIn(folder)
  const replaced = { [`${tls}/fullchain.pem`]: certificate, [`${tls}/key.pem`]: join(folder, 'key.pem') }
  const servers = [ports.potok]
    .flat()
    .map((port, at, { length }) => [length === 1 ? '127.0.0.1:8080' : `10.0.0.${11 + at}:8080`, of(port)])
  const text = filled(readFileSync(join(samples, file), 'utf8'), { ...replaced, ...Object.fromEntries(servers) })
  const child = name.startsWith('nginx')
    ? startNginx(folder, await nginxSite(folder, text, host, ports.proxy))
    : startCaddy(folder, filled(text, { [`${host} {`]: `https://${of(ports.proxy)} {` }))
  await answering(child, ports.proxy)
  return {
    certificate,
    requests: () => readFileSync(join(folder, 'potok.log'), 'utf8').split('\n').filter(Boolean),
    async stop() {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const of = (port: number): string => `127.0.0.1:${port}`

/** Every line that an administrator replaces must stand in the sample as this test knows it. */
function filled(text: string, replaced: Record<string, string>): string {
  return Object.entries(replaced).reduce((so, [from, to]) => {
    if (!so.includes(from)) throw new Error(`The sample has no ${from} to replace`)
    return so.replaceAll(from, to)
  }, text)
}

function certificateIn(folder: string): string {
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'fullchain.pem')]
  const kind = [
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:prime256v1',
    '-nodes',
    '-days',
    '2',
    '-subj',
    '/CN=potok',
  ]
  const names = ['-addext', 'subjectAltName=IP:127.0.0.1']
  execFileSync('openssl', ['req', '-x509', ...kind, ...names, '-keyout', key, '-out', certificate], { stdio: 'pipe' })
  return certificate
}

async function nginxSite(folder: string, text: string, host: string, port: number): Promise<string> {
  const plain: Record<string, string> = text.includes(HTTP_PORT)
    ? { [HTTP_PORT]: `listen ${of(await freePort())};` }
    : {}
  const site = filled(text, {
    ...plain,
    'listen 443 ssl': `listen ${of(port)} ssl`,
    [`server_name ${host};`]: 'server_name 127.0.0.1;',
    '/var/log/nginx/potok.log': join(folder, 'potok.log'),
  })
  writeFileSync(join(folder, 'site.conf'), site)
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((what) => {
    mkdirSync(join(folder, what))
    return `  ${what}_temp_path ${join(folder, what)};`
  })
  // A master that is root gives its workers to another user, who may not enter this folder.
  const user = process.getuid?.() === 0 ? 'user root;' : ''
  return `${user}
daemon off;
pid ${join(folder, 'nginx.pid')};
error_log stderr;
events {}
http {
${temporary.join('\n')}
  access_log off;
  include ${join(folder, 'site.conf')};
}
`
}

function startNginx(folder: string, conf: string): ChildProcess {
  const file = join(folder, 'nginx.conf')
  writeFileSync(file, conf)
  return started('nginx', ['-p', folder, '-c', file], {})
}

function startCaddy(folder: string, site: string): ChildProcess {
  const file = join(folder, 'Caddyfile')
  writeFileSync(file, `{\n\tadmin off\n\tauto_https disable_redirects\n}\n${site}`)
  const args = ['run', '--adapter', 'caddyfile', '--config', file]
  return started('caddy', args, { HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder })
}

function started(program: string, args: readonly string[], env: Record<string, string>): ChildProcess {
  const path = [process.env.PATH, '/usr/sbin'].join(delimiter)
  return spawn(program, args, { env: { ...process.env, PATH: path, ...env }, stdio: ['ignore', 'ignore', 'pipe'] })
}

async function answering(child: ChildProcess, port: number): Promise<void> {
  let said = ''
  let failure: Error | null = null
  child.stderr?.on('data', (part) => {
    said += part
  })
  child.once('error', (error) => {
    failure = error
  })
  child.once('exit', (code) => {
    failure ??= new Error(`The proxy ended with ${code} before it answered`)
  })
  const end = Date.now() + STARTS_WITHIN_MS
  while (!(await isOpen(port))) {
    if (failure !== null || Date.now() > end) throw new Error(`The proxy does not answer: ${failure ?? ''} ${said}`)
    await pause(50)
  }
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => {
      socket.destroy()
      done(true)
    })
    socket.once('error', () => done(false))
  })
}
