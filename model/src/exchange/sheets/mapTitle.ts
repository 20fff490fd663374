import { byOrder } from '../../graph/byOrder.ts'
import type { Id } from '../../ids.ts'
import type { Project } from '../../records/project.ts'
import type { Locale } from '../../scene/shapes.ts'
import { keyOf } from '../../table/names.ts'

const STATES = {
  current: { ru: 'текущее состояние', en: 'current state' },
  target: { ru: 'целевое состояние', en: 'target state' },
  ideal: { ru: 'идеальное состояние', en: 'ideal state' },
} as const

const titled = new WeakMap<Project, Map<Locale, Map<Id, string>>>()

/** What process maps are called in tables: the state where only one map is of it, else the name; no two alike. */
export function mapTitles(project: Project, locale: Locale): ReadonlyMap<Id, string> {
  const kept = titled.get(project) ?? new Map<Locale, Map<Id, string>>()
  titled.set(project, kept)
  const known = kept.get(locale)
  if (known) return known
  const maps = [...project.maps.values()].filter(({ kind }) => kind === 'process').sort(byOrder)
  const taken = new Set<string>()
  const titles = new Map<Id, string>()
  for (const map of maps) {
    const isOnly = maps.filter(({ state }) => state === map.state).length === 1
    const name = (locale === 'en' && map.nameEn) || map.name
    const wanted = isOnly || !name ? STATES[map.state][locale] : name
    let title: string = wanted
    for (let turn = 2; taken.has(keyOf(title)); turn++) title = `${wanted} ${turn}`
    taken.add(keyOf(title))
    titles.set(map.id, title)
  }
  kept.set(locale, titles)
  return titles
}
