import type { Project } from '@potok/model'
import { expect, test } from 'vitest'
import { caseProject } from '../../fixtures/cases.ts'
import { researched } from '../../fixtures/research.ts'
import { buildMap } from './map/build.ts'
import { isPaper, PAPERS } from './papers.ts'
import { SHOWS } from './shows.ts'

/** Read, and yet no word of any paper: where things stand, and the timings that times were taken from. */
const UNSEEN = ['layout', 'observations']

/** Every kind of thing that the paper asks for while it is made. */
function asked(project: Project, what: keyof typeof SHOWS): string[] {
  const found = new Set<string>()
  const watched = new Proxy(project, {
    get(target, name) {
      found.add(String(name))
      return target[name as keyof Project]
    },
  })
  if (isPaper(what)) PAPERS[what].build(watched, { lang: 'ru', today: '2026-11-28' })
  else buildMap(watched, { lang: 'ru' })
  return [...found].filter((name) => !UNSEEN.includes(name) && !(SHOWS[what] as readonly string[]).includes(name))
}

test.each(Object.keys(SHOWS) as (keyof typeof SHOWS)[])(
  'all that a %s is made of is compared with its approved version',
  (what) => {
    expect(asked(caseProject('land-use-permit'), what)).toEqual([])
    expect(asked(researched(), what)).toEqual([])
  },
)
