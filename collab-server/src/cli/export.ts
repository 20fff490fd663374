import { writeFileSync } from 'node:fs'

import {
  ARCHIVES,
  closePdf,
  EXPORTERS,
  exportPaper,
  FORMATS,
  fillTemplate,
  PAGE_NAMES,
  type PageName,
  TILE_SIZES,
  type TileSize,
  WHATS,
} from '@potok/exporters/node'
import { type Id, type Project, processMaps } from '@potok/model'

import { type CliCommand, Trouble } from './command.ts'
import { letterheadNamed, templateNamed } from './ofOrganisation.ts'
import { projectFrom } from './projectFrom.ts'
import { readArgs } from './readArgs.ts'
import { refused } from './refused.ts'

const MOST_WIDE = 20_000

/** A paper of a case or project file, written beside it. */
export const exportFile: CliCommand = {
  name: 'export',
  usage: `export FILE --what ${WHATS.join('|')} --as ${FORMATS.join('|')} --out PATH [--map current|target|ideal|ID] [--procedure NUMBER|ID] [--archive ${ARCHIVES.join('|')}] [--page A4|A3|A2|A1|A0] [--tiles ${TILE_SIZES.join('|')}] [--width POINTS] [--table NAME] [--letterhead FILE.json|NAME] [--lang ru|en]; export FILE --template FILE.docx|NAME --out PATH [--letterhead …] [--lang ru|en]`,
  about: { ru: 'документ из файла', en: 'a paper of a file' },
  async run(args, voice) {
    const {
      file,
      what,
      as,
      out,
      lang,
      page,
      tiles,
      state,
      number,
      archive,
      template,
      letterhead: named,
      width,
      table,
    } = asked(args)
    const letterhead = named === undefined ? undefined : await letterheadNamed(named)
    if (template !== undefined) {
      const filled = await fillTemplate(projectFrom(file).project, await templateNamed(template), { lang, letterhead })
      if (!filled.ok) throw refused(template, filled)
      write(out, filled.value)
      voice.out(out)
      return 0
    }
    const { project } = projectFrom(file)
    const map = state && mapNamed(project, what, state)
    if (state && !map) {
      throw new Trouble(`--map: карты «${state}» в файле нет.`, `--map: the file has no map "${state}".`)
    }
    const procedure = number && procedureNamed(project, number)
    if (number && !procedure) {
      throw new Trouble(
        `--procedure: процедуры «${number}» в файле нет.`,
        `--procedure: the file has no procedure "${number}".`,
      )
    }
    try {
      const made = await exportPaper(project, what as never, as as never, {
        lang,
        map,
        page,
        tiles,
        procedure,
        letterhead,
        archive,
        width,
        table,
      })
      if (!made.ok) throw refused(file, made)
      write(out, made.value.bytes)
    } finally {
      closePdf()
    }
    voice.out(out)
    return 0
  },
}

/** By its state among the maps that the paper is about, else by its id. */
function mapNamed(project: Project, what: string, named: string): Id | undefined {
  const isKind = what === 'journey' || what === 'system'
  const maps = isKind ? [...project.maps.values()].filter(({ kind }) => kind === what) : processMaps(project)
  return (maps.find(({ state }) => state === named) ?? maps.find(({ id }) => id === named))?.id
}

const procedureNamed = ({ procedures }: Project, named: string): Id | undefined =>
  [...procedures.values()].find(({ id, number }) => id === named || String(number) === named)?.id

function asked(args: readonly string[]): {
  file: string
  what: string
  as: string
  out: string
  lang: 'ru' | 'en'
  page?: PageName
  tiles?: TileSize
  state?: string
  number?: string
  archive?: (typeof ARCHIVES)[number]
  template?: string
  letterhead?: string
  width?: number
  table?: string
} {
  const text = { type: 'string' } as const
  const options = {
    what: text,
    as: text,
    out: text,
    lang: text,
    map: text,
    page: text,
    tiles: text,
    procedure: text,
    archive: text,
    template: text,
    letterhead: text,
    width: text,
    table: text,
  }
  const { values, words } = readArgs(exportFile, args, options, 1)
  const {
    template,
    what = template && 'template',
    as = template && 'docx',
    out,
    lang = 'ru',
    page,
    tiles: points,
    map: state,
    procedure: number,
    letterhead,
    archive: kind,
    width: wide,
    table,
  } = values
  const [file] = words
  if (!file || !what || !as || !out) {
    throw new Trouble(`Нужно: potok ${exportFile.usage}`, `Needed: potok ${exportFile.usage}`)
  }
  if (lang !== 'ru' && lang !== 'en') throw new Trouble('--lang: ru или en.', '--lang: ru or en.')
  if (page !== undefined && !isPage(page)) {
    const pages = PAGE_NAMES.join(', ')
    throw new Trouble(`--page: «${page}» нет; есть ${pages}.`, `--page: "${page}" is unknown; there are ${pages}.`)
  }
  const tiles = TILE_SIZES.find((size) => String(size) === points)
  if (points !== undefined && !tiles) {
    const sizes = TILE_SIZES.join(', ')
    throw new Trouble(
      `--tiles: «${points}» нет; есть ${sizes}.`,
      `--tiles: "${points}" is unknown; there are ${sizes}.`,
    )
  }
  const width = wide === undefined ? undefined : Number(wide)
  if (width !== undefined && !(width >= 100 && width <= MOST_WIDE))
    throw new Trouble(`--width: от 100 до ${MOST_WIDE}.`, `--width: from 100 to ${MOST_WIDE}.`)
  if (!EXPORTERS.some(({ name }) => name === as)) {
    const known = EXPORTERS.map(({ name }) => name).join(', ')
    throw new Trouble(`--as: «${as}» нет; есть ${known}.`, `--as: "${as}" is unknown; there are ${known}.`)
  }
  return {
    file,
    what,
    as,
    out,
    lang,
    page,
    tiles,
    state,
    number,
    archive: archiveNamed(kind, as),
    template,
    letterhead,
    width,
    table,
  }
}

/** A file for an archive is a PDF, or a package of them. */
function archiveNamed(kind: string | undefined, as: string) {
  if (kind === undefined) return undefined
  const known = ARCHIVES.find((one) => one === kind)
  const names = ARCHIVES.join(', ')
  if (!known)
    throw new Trouble(
      `--archive: «${kind}» нет; есть ${names}.`,
      `--archive: "${kind}" is unknown; there are ${names}.`,
    )
  if (as === 'pdf' || as === 'zip') return known
  throw new Trouble('--archive: для архива бывают pdf и zip.', '--archive: pdf and zip are for an archive.')
}

const isPage = (name: string): name is PageName => PAGE_NAMES.some((one) => one === name)

function write(out: string, bytes: Uint8Array): void {
  try {
    writeFileSync(out, bytes)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOSPC') throw new Trouble(`${out}: на диске нет места.`, `${out}: the disk is full.`)
    throw new Trouble(`${out}: файл нельзя записать (${code}).`, `${out}: the file cannot be written (${code}).`)
  }
}
