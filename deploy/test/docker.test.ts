import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { CLI_COMMANDS } from '../../collab-server/src/cli/commands.ts'
import { composeText, type Services, servicesOf, troubles } from './compose.ts'
import { restOf, stagesOf } from './image.ts'
import { checkout } from './place.ts'
import { settingsRead } from './settings.ts'

const COMPOSES = ['compose.yaml', 'compose.cluster.yaml']
const read = (path: string) => readFileSync(join(checkout, 'deploy', path), 'utf8')
const service = read('systemd/potok.service')

it.each(COMPOSES)('%s says nothing unknown, and everything it names is there', (name) => {
  expect(troubles(composeText(name))).toEqual([])
})

it('a compose file that is wrong is found wrong', () => {
  const text = composeText('compose.yaml')
  const spoilt = (from: string, to: string) => {
    expect(text).toContain(from)
    return text.replace(from, to)
  }
  expect(troubles(spoilt('potok:0.1.0', 'potok:latest'))).toEqual(['potok: potok:latest is no image of one version'])
  expect(troubles(spoilt('POTOK_BACKUP_DIR', 'POTOK_BACKUPS'))).toEqual(['potok: POTOK_BACKUPS is no setting'])
  expect(troubles(spoilt('- data:/data', '- date:/data'))).toEqual([
    'potok: the volume date is not declared',
    'volumes: data is of no use to anybody',
  ])
  expect(troubles(spoilt('no-new-privileges:true', 'label:disable'))).toEqual(['potok: may gain privileges'])
  expect(troubles(spoilt('/data\n', '/data\n      POTOK_METRICS_TOKEN: abc\n'))).toEqual([
    'potok: POTOK_METRICS_TOKEN holds a secret',
  ])
  expect(() => troubles(spoilt('restart:', 'restarts:'))).toThrow('restarts')
  expect(() => troubles(spoilt('read_only: true', 'read_only: false'))).toThrow('read_only')
})

const ours = (services: Services) => Object.values(services).filter(({ image }) => image.startsWith('potok:'))

it.each(COMPOSES)(
  '%s runs the image of this version, checks it by a word of the command line, and waits for its end',
  (name) => {
    const { version } = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8'))
    const all = ours(servicesOf(composeText(name)))
    expect(all.length).toBeGreaterThan(0)
    for (const { image, build, healthcheck, stop_grace_period: grace } of all) {
      expect(image).toBe(`potok:${version}`)
      if (build) expect(existsSync(join(checkout, 'deploy', build.context, build.dockerfile))).toBe(true)
      const [how, program, word] = healthcheck.test
      expect([how, program]).toEqual(['CMD', '/opt/potok/potok'])
      expect(CLI_COMMANDS.map((command) => command.name)).toContain(word)
      expect(Number.parseInt(grace ?? '0', 10)).toBeGreaterThan(15)
    }
  },
)

it.each([
  ['from the sources', 'docker/Dockerfile'],
  ['from an unpacked bundle', 'bundle/Dockerfile'],
])(
  'the image %s runs the same start command as the unit, as a user without rights, over one folder of data',
  (_, file) => {
    const stages = stagesOf(read(file))
    const last = stages.at(-1)!
    for (const { from } of stages) expect(from).toMatch(/^debian:\d+\.\d+-slim$/)
    for (const copy of stages.flatMap((stage) => restOf(stage, 'COPY'))) {
      const [, other, source = ''] = /^(?:--from=(\S+) )?(\S+) \S+$/.exec(copy) ?? []
      if (other) expect(stages.map(({ name }) => name)).toContain(other)
      else expect(existsSync(join(checkout, source))).toBe(true)
    }
    const start = [...JSON.parse(restOf(last, 'ENTRYPOINT')[0]!), ...JSON.parse(restOf(last, 'CMD')[0]!)].join(' ')
    expect(`ExecStart=${start.replace('/opt/potok/', '/opt/potok/current/')}`).toBe(
      /^ExecStart=.*$/m.exec(service)?.[0],
    )
    const [user = ''] = restOf(last, 'USER')
    expect(user).toMatch(/^[1-9]\d*:[1-9]\d*$/)
    const order = last.lines.map(({ word }) => word)
    expect(order.indexOf('USER')).toBeGreaterThan(order.lastIndexOf('RUN'))
    expect(restOf(last, 'VOLUME')).toEqual(['/data'])
    expect(restOf(last, 'HEALTHCHECK')[0]).toContain('["/opt/potok/potok", "ready"]')
    const given = [
      ...restOf(last, 'ENV')
        .join(' ')
        .matchAll(/(POTOK_\w+)=/g),
    ].map(([, name]) => name)
    expect(settingsRead()).toEqual(expect.arrayContaining(given))
    expect(given).toContain('POTOK_DATA_DIR')
  },
)

it.each(COMPOSES)('what %s keeps lies where the user of the image may write', (name) => {
  const [, made = ''] = /install -d -o potok -g potok -m 700 (.+)/.exec(read('docker/Dockerfile')) ?? []
  const kept = ours(servicesOf(composeText(name))).flatMap(({ volumes = [] }) =>
    volumes.map((one) => one.split(':')[1]),
  )
  expect(kept.length).toBeGreaterThan(0)
  expect(made.split(' ')).toEqual(expect.arrayContaining(kept))
})

it('three servers know each other by name, and nginx is told the same names by the sample that stands alone', () => {
  const services = servicesOf(composeText('compose.cluster.yaml'))
  const all = Object.entries(services).filter(([, { image }]) => image.startsWith('potok:'))
  expect(all.map(([name, { environment }]) => [name, environment?.POTOK_SERVER_ADDRESS])).toEqual(
    ['potok-1', 'potok-2', 'potok-3'].map((name) => [name, `http://${name}:8080`]),
  )
  expect(all.filter(([, { environment }]) => environment?.POTOK_BACKUP_DIR).length).toBe(1)
  const [edit = ''] = /sed '[^']+'/.exec(services.nginx?.command?.[2] ?? '') ?? []
  const sample = join(checkout, 'deploy/nginx/cluster.conf')
  const config = execFileSync('sh', ['-c', `${edit} "$0"`, sample], { encoding: 'utf8' })
  expect([...config.matchAll(/^\s*server (\S+):8080/gm)].map(([, name]) => name)).toEqual(all.map(([name]) => name))
  expect(config).not.toMatch(/^[^#]*(10\.0\.0\.|\/var\/log)/m)
})

it('both images end alike, and neither carries what the checkout keeps for itself', () => {
  const [sources, bundle] = ['docker/Dockerfile', 'bundle/Dockerfile'].map((file) => stagesOf(read(file)).at(-1)!)
  expect(sources!.lines.map(({ word, rest }) => (word === 'COPY' ? 'COPY' : `${word} ${rest}`))).toEqual(
    bundle!.lines.map(({ word, rest }) => (word === 'COPY' ? 'COPY' : `${word} ${rest}`)),
  )
  const left = read('docker/Dockerfile.dockerignore').split('\n')
  for (const name of ['.git', '.runtime', '.bundle', 'data', '**/node_modules', '**/dist']) expect(left).toContain(name)
})
