import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { atOnce } from './ru/atOnce.ts'
import { pages } from './ru/pages.ts'

const source = join(import.meta.dirname, '..', '..')
/** What opens without waiting for the texts of pages. */
const FIRST = ['home/Home.tsx', 'home/Entrance.tsx', 'kinds/MapScreen.tsx', 'maps/ProcessScreen.tsx']

/** The files that come with this one: what is imported where it stands, not what is fetched later. */
function comesWith(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file) || !existsSync(file) || !/\.tsx?$/.test(file)) return found
  found.add(file)
  for (const [, path] of readFileSync(file, 'utf8').matchAll(/^(?:import|export)[^'"]*? from '(\.[^']+)'/gm))
    comesWith(join(dirname(file), path as string), found)
  return found
}

const later = Object.keys(pages).filter((name) => !(name in atOnce))
const saidTooEarly = (text: string): string[] =>
  [...text.matchAll(/['`](\w+)\.[\w.${}]+['`]/g)]
    .filter(([, name]) => later.includes(name as string))
    .map(([key]) => key)

test('home, the entrance and a map say nothing that travels with the texts of pages', () => {
  const files = [...new Set(FIRST.flatMap((file) => [...comesWith(join(source, file))]))]
  expect(files.length).toBeGreaterThan(100)
  const found = files.flatMap((file) => saidTooEarly(readFileSync(file, 'utf8')).map((key) => `${file}: ${key}`))
  expect(found).toEqual([])
})

test('the finder sees a text of a page', () => {
  expect(saidTooEarly("say('home.title') + say('people.title')")).toEqual(["'people.title'"])
})
