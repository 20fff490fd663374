import { writeFileSync } from 'node:fs'
import { sampleTemplate, TEMPLATE_FIELDS, TEMPLATE_LOOPS } from '@potok/exporters/node'
import { type CliCommand, Trouble } from './command.ts'
import { readArgs } from './readArgs.ts'

/** What an organisation's own DOCX template may hold: the list of its fields, or a sample with all of them to begin from. */
export const template: CliCommand = {
  name: 'template',
  usage: 'template [--sample PATH.docx] [--lang ru|en]',
  about: { ru: 'поля своего шаблона DOCX и его образец', en: 'the fields of an own DOCX template, and a sample' },
  async run(args, voice) {
    const { values } = readArgs(template, args, { sample: { type: 'string' }, lang: { type: 'string' } }, 0)
    const { sample, lang = voice.language } = values
    if (lang !== 'ru' && lang !== 'en') throw new Trouble('--lang: ru или en.', '--lang: ru or en.')
    if (sample !== undefined) {
      write(sample, await sampleTemplate(lang))
      voice.out(sample)
      return 0
    }
    for (const { name, about } of TEMPLATE_FIELDS) voice.out(`{${name}} – ${about[lang]}`)
    for (const { name, about, fields } of TEMPLATE_LOOPS) {
      voice.out(`{#${name}} … {/${name}} – ${about[lang]}`)
      for (const one of fields) voice.out(`  {${one.name}} – ${one.about[lang]}`)
    }
    return 0
  },
}

function write(path: string, bytes: Uint8Array): void {
  try {
    writeFileSync(path, bytes)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new Trouble(`${path}: файл нельзя записать (${code}).`, `${path}: the file cannot be written (${code}).`)
  }
}
