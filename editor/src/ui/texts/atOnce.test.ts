import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { atOnce } from './ru/atOnce.ts'
import { pages } from './ru/pages.ts'
import { session } from './ru/session.ts'

const source = join(import.meta.dirname, '..', '..')
/** What opens without waiting for the texts of pages. */
const IN_SESSION = ['workshop/WorkshopScreen.tsx', 'workshop/CodeScreen.tsx']
const FIRST = ['home/Home.tsx', 'home/Entrance.tsx', 'kinds/MapScreen.tsx', 'maps/ProcessScreen.tsx']

/** The files that come with this one: what is imported where it stands, not what is fetched later. */
function comesWith(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file) || !existsSync(file) || !/\.tsx?$/.test(file)) return found
  found.add(file)
  for (const [, path] of readFileSync(file, 'utf8').matchAll(/^(?:import|export)[^'"]*? from '(\.[^']+)'/gm))
    comesWith(join(dirname(file), path as string), found)
  return found
}

const saidTooEarly = (text: string, known: object): string[] =>
  [...text.matchAll(/['`](\w+)\.[\w.${}]+['`]/g)]
    .filter(([, name]) => (name as string) in pages && !((name as string) in known))
    .map(([key]) => key)

function foundIn(screens: readonly string[], known: object): { files: number; found: string[] } {
  const files = [...new Set(screens.flatMap((file) => [...comesWith(join(source, file))]))]
  const found = files.flatMap((file) => saidTooEarly(readFileSync(file, 'utf8'), known).map((key) => `${file}: ${key}`))
  return { files: files.length, found }
}

test('home, the entrance and a map say nothing that travels with the texts of pages', () => {
  const { files, found } = foundIn(FIRST, atOnce)
  expect(files).toBeGreaterThan(100)
  expect(found).toEqual([])
})

test('a phone in a session says nothing that travels with the texts of pages', () => {
  const { files, found } = foundIn(IN_SESSION, { ...atOnce, ...session })
  expect(files).toBeGreaterThan(40)
  expect(found).toEqual([])
})

test('the finder sees a text of a page', () => {
  expect(saidTooEarly("say('home.title') + say('people.title')", atOnce)).toEqual(["'people.title'"])
})
