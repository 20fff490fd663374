import { setTimeout as pause } from 'node:timers/promises'
import { WebSocket } from 'ws'
import { OwnServer } from '../../../test/cluster/servers.ts'
import { type Browser, browserAt, enterBy, newProject } from '../../../test/people.ts'
import { Client } from '../../sync/client.ts'
import { atMost, beside, percentile } from '../../sync/figure.ts'
import type { Measure } from './measure.ts'

const PROJECTS = 12
const LONGEST_MS = 60_000
const BETWEEN_TRIES_MS = 250

/** The owner is killed; a client of each of its projects goes round the other servers until one acknowledges an edit again. */
export const failover: Measure = async ({ postgres, redis }, { rounds }) => {
  const env = {
    POTOK_POSTGRES_URL: await postgres.fresh(),
    POTOK_REDIS_URL: redis.url,
    POTOK_SOCKETS_PER_PERSON: '100000',
  }
  const servers = [await OwnServer.start(env), await OwnServer.start(env), await OwnServer.start(env)]
  const first = servers.map((one) => one.first).findLast((token) => token !== null)!
  let cookie = ''
  const anna = await enterBy(servers[0]!.address, '/first', first, 'Анна', (given) => {
    cookie = given
  })
  const at = ({ address }: OwnServer): Browser => browserAt(address, cookie, anna.id)
  const waits: number[] = []
  for (let round = 0; round < rounds * 2; round++) {
    const [owner, ...others] = [...servers.slice(round % 3), ...servers.slice(0, round % 3)]
    const projects = []
    for (let count = 0; count < PROJECTS; count++) projects.push(await newProject(at(owner!)))
    await Promise.all(projects.map((project) => writes(owner!, at(owner!), project)))
    await owner!.kill()
    const begun = performance.now()
    const found = await Promise.all(
      projects.map(async (project) => {
        for (let tries = 0; performance.now() - begun < LONGEST_MS; tries++) {
          const door = others[tries % others.length]!
          if (await writes(door, at(door), project).catch(() => false)) return performance.now() - begun
          await pause(BETWEEN_TRIES_MS)
        }
        return LONGEST_MS
      }),
    )
    waits.push(...found)
    await owner!.begin()
  }
  for (const server of servers) await server.kill()
  return [
    atMost(
      'the owner is killed, clients write again p99',
      percentile(waits, 0.99) / 1000,
      15,
      's',
      beside(['p50', percentile(waits, 0.5) / 1000]),
    ),
  ]
}

/** Whether an edit is acknowledged through this server. */
async function writes(door: OwnServer, who: Browser, project: string): Promise<boolean> {
  const { status, said } = await who.ask('POST', `/projects/${project}/tickets`, {})
  if (status !== 200) return false
  let isSaved = false
  const place = {
    url: `${door.address.replace('http', 'ws')}/collab?project=${project}`,
    document: `project/${project}`,
    token: said.ticket,
    isPlain: false,
  }
  const client = new Client(place, {
    acknowledged: () => {
      isSaved = true
    },
  })
  try {
    await client.ready
    isSaved = false
    client.doc.getMap('evidence').set(`note-${performance.now()}`, 1)
    for (let waited = 0; !isSaved && waited < 3000; waited += 20) {
      if (client.socket.readyState !== WebSocket.OPEN) return false
      await pause(20)
    }
    return isSaved
  } finally {
    client.leave()
  }
}
