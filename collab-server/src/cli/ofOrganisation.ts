import { existsSync, readFileSync } from 'node:fs'
import { type Letterhead, readFont, readLogo } from '@potok/exporters/node'
import { bytesOfFile } from '../letterheads/files.ts'
import { setOf } from '../letterheads/letterheads.ts'
import { LetterheadFile, Settings } from '../letterheads/settings.ts'
import { settingsFrom } from '../settings.ts'
import { Trouble } from './command.ts'
import { refused } from './refused.ts'
import { type Tables, withTables } from './withTables.ts'

/** A letterhead as the server handed it out, where there is such a file; else the one of that name in the data folder. */
export async function letterheadNamed(named: string): Promise<Letterhead> {
  if (isPath(named)) return letterheadIn(named)
  return withTables(settingsFrom(process.env), (tables) => {
    const [row] = tables.read<{ settings: string }>('SELECT settings FROM letterhead WHERE name=?', named)
    if (!row)
      throw new Trouble(`--letterhead: бланка «${named}» нет.`, `--letterhead: there is no letterhead "${named}".`)
    return setOf(tables, Settings.parse(JSON.parse(row.settings)))
  })
}

/** A Word template on disk, else the one of that name in the data folder. */
export async function templateNamed(named: string): Promise<Uint8Array> {
  if (isPath(named)) return bytesOf(named)
  return withTables(settingsFrom(process.env), (tables) => {
    const found = tables.read<{ file: string }>('SELECT DISTINCT file FROM template WHERE name=?', named)
    if (found.length === 1) return bytesOfFile(tables as Pick<Tables, 'read'>, found[0]!.file)
    throw found.length === 0
      ? new Trouble(`--template: шаблона «${named}» нет.`, `--template: there is no template "${named}".`)
      : new Trouble(
          `--template: «${named}» есть у нескольких бланков, сохраните нужный файлом.`,
          `--template: several letterheads have "${named}"; save the one you need as a file.`,
        )
  })
}

async function letterheadIn(file: string): Promise<Letterhead> {
  const given = LetterheadFile.safeParse(parsed(file))
  if (!given.success) throw notLetterhead(file)
  const { logo, faces, registration: _, firstRegistration: __, ...rest } = given.data
  const drawn = logo && readLogo(Buffer.from(logo.png, 'base64'))
  if (drawn && !drawn.ok) throw refused(file, drawn)
  const fonts = faces.map((face) => new Uint8Array(Buffer.from(face, 'base64')))
  for (const font of fonts) {
    const read = await readFont(font)
    if (!read.ok) throw refused(file, read)
  }
  return { ...rest, logo: drawn ? drawn.value : null, faces: fonts }
}

function parsed(file: string): unknown {
  const text = new TextDecoder().decode(bytesOf(file))
  try {
    return JSON.parse(text)
  } catch {
    throw notLetterhead(file)
  }
}

const notLetterhead = (file: string) =>
  new Trouble(`${file}: это не файл бланка.`, `${file}: this is no file of a letterhead.`)

/** What looks like a file is one: a name that is mistyped is not sought elsewhere. */
const isPath = (named: string): boolean => /[\\/]|\.(json|docx)$/i.test(named) || existsSync(named)

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new Trouble(`${path}: файл не читается (${code}).`, `${path}: the file cannot be read (${code}).`)
  }
}
