import { readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { importerOf } from '@potok/importers'
import { type Id, perform, processMaps, refuse, scratchOf, takeChanges, writeProjectFile } from '@potok/model'
import { type CliCommand, Trouble } from './command.ts'
import { projectFrom } from './projectFrom.ts'
import { readArgs } from './readArgs.ts'
import { refused } from './refused.ts'

/** A file of another program taken into a project file, written as another one. */
export const importFile: CliCommand = {
  name: 'import',
  usage: 'import PROJECT.json FILE --out PATH [--onto current|target|ideal|ID] [--lang ru|en]',
  about: { ru: 'файл другой программы в проект', en: 'a file of another program into a project' },
  async run(args, voice) {
    const { values, words } = readArgs(
      importFile,
      args,
      { out: { type: 'string' }, onto: { type: 'string' }, lang: { type: 'string' } },
      2,
    )
    const [into = '', file = ''] = words
    const { out, onto, lang = voice.language } = values
    if (lang !== 'ru' && lang !== 'en') throw new Trouble('--lang: ru или en.', '--lang: ru or en.')
    if (out === undefined) throw new Trouble('Не сказано, куда записать: --out PATH.', 'Where to? --out PATH.')
    const { project } = projectFrom(into)
    const maps = processMaps(project)
    const map: Id | null =
      onto === undefined
        ? null
        : ((maps.find(({ id }) => id === onto) ?? maps.find(({ state }) => state === onto))?.id ?? '')
    if (map === '') throw new Trouble(`--onto: карты «${onto}» в файле нет.`, `--onto: the file has no map "${onto}".`)
    const bytes = bytesOf(file)
    const importer = importerOf(bytes, file)
    if (!importer) throw refused(file, refuse('import-unknown', 'This kind of file is not known.'))
    const read = await importer.read(bytes, { project, locale: lang, fileName: basename(file), onto: map })
    if (!read.ok) throw refused(file, read)
    const { changes, left } = read.value
    const document = scratchOf(project)
    const done = perform(document, takeChanges, { changes }, { who: 'import', person: 'import' })
    if (!done.ok) throw refused(file, done)
    writeFileSync(out, writeProjectFile(document.project()))
    const isRussian = lang === 'ru'
    voice.out(isRussian ? `Изменений: ${changes.length}. ${out}` : `Changes: ${changes.length}. ${out}`)
    for (const { code, place } of left) voice.out(`${isRussian ? 'Не взято' : 'Left out'}: ${place} (${code})`)
    return 0
  },
}

function bytesOf(file: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(file))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new Trouble(`${file}: файл нельзя прочитать (${code}).`, `${file}: the file cannot be read (${code}).`)
  }
}
