import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { exportPaper } from '@potok/exporters/node'
import { grown } from '../../../exporters/fixtures/grown.ts'
import { keptBy, SWEPT } from '../../test/keeps.ts'
import { type Browser, enterBy, newFolder, newProject, until } from '../../test/people.ts'
import { endProcesses, serving } from '../../test/serving.ts'

/** A ticket opens for five minutes. */
const RENEW_MS = 120_000

/** One document on one server, and how to come in. */
export interface Place {
  readonly url: string
  readonly document: string
  readonly token: string
  /** The plain y-websocket protocol. */
  readonly isPlain: boolean
}

/** One server in a process of its own. */
export interface Server {
  readonly pid: number
  /** A new document; with a lock on a map of it, where the server knows locks. */
  newPlace(isLocked?: boolean): Promise<Place>
  /** Makes a large paper of another project; null where it makes none. */
  readonly print: (() => Promise<void>) | null
  /** What it keeps when its garbage is swept away, in MB. */
  keepsMb(): Promise<number>
  stop(): void
}

async function child(name: string, isPlain: boolean): Promise<Server> {
  const process_ = spawn(process.execPath, [fileURLToPath(new URL(`./${name}.child.ts`, import.meta.url))], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: SWEPT },
  })
  let said = ''
  process_.stdout.on('data', (part) => {
    said += part
  })
  const url = await new Promise<string>((found, failed) => {
    process_.stdout.once('data', (said) => found(/ws:\S+/.exec(String(said))![0]))
    process_.once('exit', (code) => failed(new Error(`${name} ended with ${code}`)))
  })
  let documents = 0
  return {
    pid: process_.pid!,
    async newPlace() {
      const document = `project/bench-${++documents}`
      return { url: isPlain ? `${url}/${encodeURIComponent(document)}` : url, document, token: '', isPlain }
    },
    print: null,
    keepsMb: async () => (await keptBy(process_.pid!, () => said)) / 1024,
    stop: () => process_.kill(),
  }
}

/** Hocuspocus as it comes, without any storage. */
export const stock = (): Promise<Server> => child('stock', false)

/** The plain server of Yjs, without any storage. */
export const plain = (): Promise<Server> => child('plain', true)

/** Ours, with its data on the disk; everybody on a document is an editor who came by a link. */
export async function potok(): Promise<Server> {
  const {
    address,
    said,
    child: served,
  } = await serving({
    POTOK_DATA_DIR: newFolder(),
    NODE_OPTIONS: SWEPT,
    POTOK_SOCKETS_PER_ADDRESS: '100000',
    POTOK_SOCKETS_PER_PERSON: '100000',
  })
  await until(() => said().includes('/first#'), 'the first link')
  const anna = await enterBy(address, '/first', /first#(\S+)/.exec(said())![1]!, 'Анна')
  const ask = async (by: Browser, path: string, body: unknown) => (await by.ask('POST', path, body)).said
  let printed: string | null = null
  return {
    pid: served.pid!,
    async print() {
      printed ??= await imported(anna)
      const paper = `${address}/api/projects/${printed}/export?what=map&as=pdf&page=A0`
      const answer = await fetch(paper, { headers: { cookie: anna.cookie } })
      if (!answer.ok) throw new Error(`The paper was answered ${answer.status}`)
      await answer.arrayBuffer()
    },
    async newPlace(isLocked = false) {
      const project = await newProject(anna)
      if (isLocked) await anna.ask('PUT', `/projects/${project}/locks/another-map`, {})
      const link = await ask(anna, `/projects/${project}/links`, { role: 'editor', days: 1 })
      const editor = await enterBy(address, '/join', link.token, 'Иван')
      const newTicket = async (): Promise<string> => (await ask(editor, `/projects/${project}/tickets`, {})).ticket
      let ticket = await newTicket()
      const renewal = setInterval(() => {
        newTicket().then(
          (fresh) => {
            ticket = fresh
          },
          () => clearInterval(renewal),
        )
      }, RENEW_MS).unref()
      const url = `${address.replace('http', 'ws')}/collab`
      return {
        url,
        document: `project/${project}`,
        isPlain: false,
        get token() {
          return ticket
        },
      }
    },
    keepsMb: async () => (await keptBy(served.pid!, said)) / 1024,
    stop: endProcesses,
  }
}

/** A project whose map has 200 steps. */
async function imported(by: Browser): Promise<string> {
  const file = await exportPaper(grown(200, 5, 12), 'project', 'json')
  if (!file.ok) throw new Error(file.message)
  return (await by.ask('POST', '/projects/import', JSON.parse(new TextDecoder().decode(file.value.bytes)))).said.id
}
