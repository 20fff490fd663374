import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { closePdf, EXPORTERS, exportPaper, PAGE_NAMES, type PageName } from '@potok/exporters/node'
import { type CliCommand, Trouble } from './command.ts'
import { projectFrom } from './projectFrom.ts'

/** A paper of a case or project file, written beside it. */
export const exportFile: CliCommand = {
  name: 'export',
  usage:
    'export FILE --what card|sop|map|project --as pdf|docx|svg|png|json --out PATH [--map current|target|ideal|ID] [--page A4|A3|A2|A1|A0] [--lang ru|en]',
  about: { ru: 'документ из файла', en: 'a paper of a file' },
  async run(args, voice) {
    const { file, what, as, out, lang, page, state } = asked(args)
    const { project } = projectFrom(file)
    const maps = [...project.maps.values()]
    const map = state && (maps.find((one) => one.state === state) ?? maps.find((one) => one.id === state))?.id
    if (state && !map) throw new Trouble(`--map: карты «${state}» в файле нет / the file has no such map.`)
    try {
      const made = await exportPaper(project, what as never, as as never, { lang, map, page })
      if (!made.ok) throw new Trouble(made.message)
      write(out, made.value.bytes)
    } finally {
      closePdf()
    }
    voice.out(out)
    return 0
  },
}

function asked(args: readonly string[]): {
  file: string
  what: string
  as: string
  out: string
  lang: 'ru' | 'en'
  page?: PageName
  state?: string
} {
  const text = { type: 'string' } as const
  const { values, positionals } = parsed(() =>
    parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { what: text, as: text, out: text, lang: text, map: text, page: text },
    }),
  )
  const { what, as, out, lang = 'ru', page, map: state } = values
  const [file] = positionals
  if (!file || !what || !as || !out) throw new Trouble(`Нужно: potok ${exportFile.usage} / needed.`)
  if (lang !== 'ru' && lang !== 'en') throw new Trouble('--lang: ru или en / ru or en.')
  if (page !== undefined && !isPage(page))
    throw new Trouble(`--page: ${PAGE_NAMES.join(', ')}; «${page}» нет / is unknown.`)
  if (!EXPORTERS.some(({ name }) => name === as)) {
    throw new Trouble(`--as: ${EXPORTERS.map(({ name }) => name).join(', ')}; «${as}» нет / is unknown.`)
  }
  return { file, what, as, out, lang, page, state }
}

const isPage = (name: string): name is PageName => PAGE_NAMES.some((one) => one === name)

function parsed<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw new Trouble(`Ключи не разобраны: ${(error as Error).message.split('\n')[0]} / the options cannot be read.`)
  }
}

function write(out: string, bytes: Uint8Array): void {
  try {
    writeFileSync(out, bytes)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new Trouble(
      code === 'ENOSPC'
        ? `${out}: на диске нет места / the disk is full.`
        : `${out}: файл нельзя записать (${code}) / the file cannot be written.`,
    )
  }
}
