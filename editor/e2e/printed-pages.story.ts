import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { closePdf, setPdf } from '../../exporters/src/pdf/write.ts'
import { faultsOnPages } from './look/printedPages.ts'

const folder = mkdtempSync(join(tmpdir(), 'potok-pages-'))
afterAll(() => {
  closePdf()
  rmSync(folder, { recursive: true, force: true })
})

async function faultsOf(words: string): Promise<string[]> {
  const page = '#set page(width: 100mm, height: 60mm, margin: 10mm)\n#set text(font: "PT Sans", size: 7pt)\n'
  const made = await setPdf(page + words, {}, new Date(0))
  if (!made.ok) throw new Error(made.message)
  const file = join(folder, 'page.pdf')
  writeFileSync(file, made.value)
  return faultsOnPages(file)
}

test('a page of words that are read has no faults; small words, words on each other and off the page are told with their page', async () => {
  expect(await faultsOf('Выдача разрешения\n\nЗаявитель обратился в МФЦ')).toEqual([])
  expect(await faultsOf('Заявка #pagebreak() #text(size: 5pt)[мелко]')).toEqual(['page 2: «мелко» in 5.0 pt'])
  const star =
    '<svg xmlns="http://www.w3.org/2000/svg" width="20mm" height="10mm" viewBox="0 0 20 10"><text x="1" y="5" font-size="2" font-family="PT Sans">12</text></svg>'
  expect(await faultsOf(`#image(bytes(${JSON.stringify(star)}), width: 20mm)`)).toEqual(['page 1: «12» in 5.7 pt'])
  expect(await faultsOf('#place(dx: 0mm)[первое]#place(dx: 3mm)[второе]')).toEqual(['page 1: «первое» on «второе»'])
  expect(await faultsOf('#place(dx: 76mm)[#box(width: 40mm)[за край листа]]')).toEqual([
    'page 1: «за край листа» off the page',
  ])
})
