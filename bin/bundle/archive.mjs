import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { pack } from 'tar-stream'

/** One moment for every file, so that the same content is the same archive; 1 January 2026, or what the caller's build says. */
const moment = () => new Date(Number(process.env.SOURCE_DATE_EPOCH ?? 1_767_225_600) * 1000)

/**
 * The files and folders below a folder, each folder before what it holds, in an order that no system's own changes.
 * @returns {{ path: string, isFolder: boolean }[]}
 */
export function listed(folder, below = '') {
  const entries = readdirSync(join(folder, below), { withFileTypes: true })
  const names = entries.map((entry) => ({ path: below ? `${below}/${entry.name}` : entry.name, entry }))
  return names
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap(({ path, entry }) => {
      if (entry.isDirectory()) return [{ path, isFolder: true }, ...listed(folder, path)]
      if (entry.isFile()) return [{ path, isFolder: false }]
      throw new Error(`${path} is neither a file nor a folder: the bundle holds no links.`)
    })
}

export function sha256Of(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}

/** A line for every file, as `sha256sum --check` reads it. */
export function sumsOf(folder) {
  const files = listed(folder).filter(({ isFolder }) => !isFolder)
  return files.map(({ path }) => `${sha256Of(join(folder, path))}  ${path}\n`).join('')
}

const modeOf = (file) => (statSync(file).mode & 0o100 ? 0o755 : 0o644)

/** A folder as `NAME/…` in one file that any tar opens: gzip, owners 0, one moment, one order. */
export async function archive(folder, name, file) {
  const tar = pack()
  const written = pipeline(tar, createGzip({ level: 6 }), createWriteStream(file))
  const put = (header, content) =>
    new Promise((done, failed) => {
      const entry = tar.entry({ uid: 0, gid: 0, mtime: moment(), ...header }, (error) =>
        error ? failed(error) : done(),
      )
      if (content) createReadStream(content).on('error', failed).pipe(entry)
      else entry.end()
    })
  await put({ name: `${name}/`, type: 'directory', mode: 0o755 })
  for (const { path, isFolder } of listed(folder)) {
    const from = join(folder, path)
    if (isFolder) await put({ name: `${name}/${path}/`, type: 'directory', mode: 0o755 })
    else await put({ name: `${name}/${path}`, size: statSync(from).size, mode: modeOf(from) }, from)
  }
  tar.finalize()
  await written
}
