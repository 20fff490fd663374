import { freePort } from '../../test/freePort.ts'
import { keptBy, SWEPT } from '../../test/keeps.ts'
import { type Browser, enterBy, newFolder, newProject, until } from '../../test/people.ts'
import { endProcesses, type Serving, serving } from '../../test/serving.ts'
import type { Place } from '../sync/server.ts'

/** A ticket opens for five minutes. */
const RENEW_MS = 120_000
const MANY = '100000'

/** Some servers over one PostgreSQL, or one over SQLite; each a process of its own. */
export interface House {
  readonly servers: readonly { readonly pid: number; readonly address: string; readonly serving: Serving }[]
  /** A project with one document, on the server of this number. */
  newPlace(at: number, throughAnother?: boolean): Promise<Place>
  /** What the servers keep in all when their garbage is swept away, in MB. */
  keepMb(): Promise<number>
  readonly administrator: Browser
}

export async function houseOf(count: number, over: Record<string, string>): Promise<House> {
  const servers: House['servers'][number][] = []
  for (let at = 0; at < count; at++) {
    const one = await serving({
      ...over,
      POTOK_PORT: `${await freePort()}`,
      POTOK_DATA_DIR: newFolder(),
      NODE_OPTIONS: SWEPT,
      POTOK_SOCKETS_PER_ADDRESS: MANY,
      POTOK_SOCKETS_PER_PERSON: MANY,
    })
    servers.push({ pid: one.child.pid!, address: one.address, serving: one })
  }
  const last = servers.at(-1)!
  // Each prints a link while there is no administrator, and the last one is good.
  await until(() => last.serving.said().includes('/first#'), 'the first link')
  const anna = await enterBy(last.address, '/first', /first#(\S+)/.exec(last.serving.said())![1]!, 'Анна')
  const by = (address: string): Browser => ({
    ...anna,
    ask: async (method, path, body) => {
      const answer = await fetch(`${address}/api${path}`, {
        method,
        headers: {
          cookie: anna.cookie,
          origin: address,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        body: body === undefined ? undefined : JSON.stringify(body),
      })
      return { status: answer.status, said: await answer.json() }
    },
  })
  return {
    servers,
    administrator: anna,
    async newPlace(at, throughAnother = false) {
      const home = servers[at % servers.length]!
      // Whoever is asked first owns it.
      const project = await newProject(by(home.address))
      const door = throughAnother ? servers[(at + 1) % servers.length]! : home
      const newTicket = async (): Promise<string> =>
        (await by(home.address).ask('POST', `/projects/${project}/tickets`, {})).said.ticket
      let ticket = await newTicket()
      const renewal = setInterval(() => {
        newTicket().then(
          (fresh) => {
            ticket = fresh
          },
          () => clearInterval(renewal),
        )
      }, RENEW_MS).unref()
      return {
        url: `${door.address.replace('http', 'ws')}/collab?project=${project}`,
        document: `project/${project}`,
        isPlain: false,
        get token() {
          return ticket
        },
      }
    },
    async keepMb() {
      let kb = 0
      for (const { pid, serving: one } of servers) kb += await keptBy(pid, one.said)
      return kb / 1024
    },
  }
}

export const endHouses = endProcesses
