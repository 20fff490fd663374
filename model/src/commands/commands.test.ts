import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { COMMANDS } from './commands.ts'

const ASIDE = ['accepted.ts', 'command.ts', 'commands.ts', 'intoFlow.ts', 'perform.ts', 'public.ts', 'replay.ts']

it('C1: every verb has its file and its line in the list, and its name is its own', () => {
  const files = readdirSync(new URL('.', import.meta.url)).filter(
    (file) => !ASIDE.includes(file) && !file.endsWith('.test.ts'),
  )
  const listed = Object.keys(COMMANDS).filter((name) => name !== 'exclude')
  expect(files.map((file) => file.replace('.ts', '')).sort()).toEqual(listed.sort())
  const names = Object.values(COMMANDS).map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
})
