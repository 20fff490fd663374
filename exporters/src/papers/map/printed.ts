import { calledIn, type Id, mapOfState, type ProcessMap, type Project, processMap } from '@potok/model'
import { type Lang, textsOf } from '../../texts/texts.ts'
import { printable } from '../printable.ts'
import type { Wording } from './faces.ts'
import { figuresOf, type MapFigures } from './figures.ts'
import type { BandPlan } from './fold.ts'
import { type Plan, planOf } from './plan.ts'
import type { Page } from './sizes.ts'
import { improvementsOf, numberOf } from './tables.ts'

/** One map with all that its sheets say of it, read once whatever is tried to lay it out. */
export interface Printed {
  readonly project: Project
  readonly map: ProcessMap
  readonly page: Page
  readonly lang: Lang
  readonly plan: Plan
  readonly found: MapFigures | null
  /** What a target or ideal map is compared with; null on the current map. */
  readonly current: { readonly map: ProcessMap; readonly found: MapFigures | null } | null
  readonly problems: ReadonlyMap<Id, readonly string[]>
  readonly improvements: ReadonlyMap<Id, readonly string[]>
  /** The bands of each set of cuts that was tried. */
  readonly folds: Map<string, readonly BandPlan[]>
  /** Its `cut` is filled anew by each try. */
  readonly wording: Wording
}

export function printedOf(project: Project, map: ProcessMap, page: Page, lang: Lang): Printed {
  const isTarget = map.map.state !== 'current'
  const before = isTarget ? mapOfState(project, 'current') : null
  const beforeMap = before ? processMap(project, before.id) : null
  return {
    project,
    map,
    page,
    lang,
    plan: planOf(map, project, lang),
    found: figuresOf(map, project),
    current: beforeMap && { map: beforeMap, found: figuresOf(beforeMap, project) },
    problems: problemsOf(project),
    improvements: isTarget ? improvementsOf(map, project, lang) : new Map(),
    folds: new Map(),
    wording: wordingOf(project, lang),
  }
}

function problemsOf(project: Project): Map<Id, string[]> {
  const found = new Map<Id, string[]>()
  const sorted = [...project.problems.values()].sort((a, b) => (a.number ?? 1e9) - (b.number ?? 1e9))
  for (const { anchors, number } of sorted)
    for (const on of anchors) found.set(on, [...(found.get(on) ?? []), numberOf(number)])
  return found
}

function wordingOf(project: Project, lang: Lang): Wording {
  const named = (all: ReadonlyMap<Id, { name: string }>) =>
    new Map([...all].map(([id, { name }]) => [id, printable(name)]))
  return {
    lang,
    workdayMinutes: project.settings.workdayMinutes,
    timeMissing: textsOf(lang).timeMissing,
    documents: named(project.documents),
    systems: named(project.systems),
    cut: new Map(),
  }
}

export function kindOf({ map, lang }: Printed): string {
  const t = textsOf(lang)
  return { current: t.mapCurrent, target: t.mapTarget, ideal: t.mapIdeal }[map.map.state]
}

export function titleOf({ project, map, lang }: Printed): string {
  const { about } = project
  const title = (lang === 'en' && about.titleEn) || about.title || calledIn(map.map, lang) || textsOf(lang).untitled
  return printable(title).trim()
}

/** What a reader who does not see the picture hears of it. */
export function altOf(of: Printed, which = ''): string {
  const lanes = of.plan.lanes.map(({ name }) => name.slice(0, 80)).filter(Boolean)
  return `${kindOf(of)}${which}. ${textsOf(of.lang).mapSheet.altLanes}${lanes.slice(0, 20).join('; ')}.`
}
