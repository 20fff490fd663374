import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from './start.ts'

const assets = join(root, 'editor', 'dist', 'assets')
const isBoard = (name: string) => /^BoardScreen-/.test(name)

/** Which files of a build bring the board along, or hold a part of it, though they are not its own. */
function bringBoard(files: ReadonlyMap<string, string>): string[] {
  return [...files]
    .filter(([name]) => !isBoard(name))
    .filter(([, text]) => /\b(?:from|import)\s*["']\.\/BoardScreen-|tl-container|tlui-/.test(text))
    .map(([name]) => name)
}

it('no page but the board fetches a byte of what draws it', () => {
  const names = readdirSync(assets).filter((name) => /\.(js|css)$/.test(name))
  const files = new Map(names.map((name) => [name, readFileSync(join(assets, name), 'utf8')]))
  expect(names.filter(isBoard).map((name) => name.split('.').at(-1))).toEqual(expect.arrayContaining(['css', 'js']))
  expect(bringBoard(files)).toEqual([])
})

it('the finder sees a page that would', () => {
  const files = {
    'a-1.js': 'import{x}from"./BoardScreen-1.js"',
    'b-1.css': '.tl-container{}',
    'c-1.js': 'import("./BoardScreen-1.js")',
  }
  expect(bringBoard(new Map(Object.entries(files)))).toEqual(['a-1.js', 'b-1.css'])
})
