import type { Id } from '../ids.ts'
import type { Project } from '../records/project.ts'
import { processMaps } from '../subprocess/processMaps.ts'
import { columnOfHead } from '../table/heads.ts'
import { keyOf } from '../table/names.ts'
import type { GivenSheet, OutBefore } from './given.ts'
import { mapTitles } from './sheets/mapTitle.ts'
import type { Register } from './sheets/register.ts'
import { REGISTERS } from './sheets/sheets.ts'
import { STEP_HEADS, STEPS_TITLE } from './stepHeads.ts'
import { ID_HEAD, type SheetName } from './tables.ts'

export interface Recognised {
  readonly name: SheetName
  readonly map: Id | null
  /** Where its head stands. */
  readonly head: number
  readonly columns: readonly (string | null)[]
  /** Which column holds the ids; −1: none. */
  readonly ids: number
}

/** A head is looked for in the first rows: people write a title over a table. */
const HEAD_WITHIN = 10
const LONGEST_TITLE = 31

/** What a sheet is of: as it went out, else by the ids in it, its title, the heads of its columns. Null: nothing known. */
export function recognised(
  sheet: GivenSheet,
  project: Project,
  out: readonly OutBefore[],
  onto: Id | null,
): Recognised | null {
  const title = keyOf(sheet.name)
  const before = out.find((one) => keyOf(one.title) === title)
  const known = before ?? byIds(sheet, project) ?? byTitle(title, project)
  const tries = known
    ? [known]
    : [{ name: 'steps' as const, map: null }, ...REGISTERS.map(({ name }) => ({ name, map: null }))]
  const found = tries
    .flatMap(({ name, map }) => headOf(sheet, name, known ? 1 : 2).map((head) => ({ name, map, ...head })))
    .sort((a, b) => b.count - a.count)[0]
  if (!found) return null
  const map = found.name === 'steps' ? (found.map ?? onto ?? usualMap(project)) : null
  return { ...found, map }
}

const usualMap = (project: Project): Id | null => {
  const maps = processMaps(project)
  return (maps.find(({ state }) => state === 'current') ?? maps[0])?.id ?? null
}

function byTitle(title: string, project: Project): { name: SheetName; map: Id | null } | null {
  const register = REGISTERS.find(({ titles }) => [titles.ru, titles.en].some((one) => keyOf(one) === title))
  if (register) return { name: register.name, map: null }
  for (const locale of ['ru', 'en'] as const)
    for (const [id, said] of mapTitles(project, locale)) {
      const whole = keyOf(`${STEPS_TITLE[locale]} – ${said}`)
      // A workbook cuts names of sheets.
      if (whole === title || (title.length >= LONGEST_TITLE - 2 && whole.startsWith(title)))
        return { name: 'steps', map: id }
    }
  return null
}

/** The ids of its rows are of steps of this map, or of this register. */
function byIds({ rows }: GivenSheet, project: Project): { name: SheetName; map: Id | null } | null {
  const head = rows.slice(0, HEAD_WITHIN).findIndex((row) => row.some((one) => keyOf(one) === keyOf(ID_HEAD)))
  const at = rows[head]?.findIndex((one) => keyOf(one) === keyOf(ID_HEAD)) ?? -1
  for (const row of rows.slice(head + 1)) {
    const id = row[at]?.trim() ?? ''
    const map = project.steps.get(id)?.map
    if (map) return { name: 'steps', map }
    const register = REGISTERS.find(({ name }) => project[name].has(id))
    if (register) return { name: register.name, map: null }
  }
  return null
}

interface Head {
  readonly head: number
  readonly columns: readonly (string | null)[]
  readonly ids: number
  readonly count: number
}

function headOf({ rows }: GivenSheet, name: SheetName, fewest: number): Head[] {
  const register = REGISTERS.find((one) => one.name === name)
  const key = register ? (register.key ?? 'minutes') : 'text'
  return rows.slice(0, HEAD_WITHIN).flatMap((row, head) => {
    const ids = row.findIndex((one) => keyOf(one) === keyOf(ID_HEAD))
    const all = row.map((one, at) => (at === ids ? null : register ? inRegister(register, one) : ofSteps(one)))
    const columns = all.map((one, at) => (one !== null && all.indexOf(one) < at ? null : one))
    const count = columns.filter((one) => one !== null).length + (ids >= 0 ? 1 : 0)
    return columns.includes(key) && count >= fewest ? [{ head, columns, ids, count }] : []
  })
}

function ofSteps(head: string): string | null {
  const key = bare(head)
  for (const [name, { ru, en }] of Object.entries(STEP_HEADS)) if (bare(ru) === key || bare(en) === key) return name
  return columnOfHead(head)
}

function inRegister({ columns }: Register, head: string): string | null {
  const key = bare(head)
  const found =
    columns.find(({ heads }) => [...heads.ru, ...heads.en].some((one) => bare(one) === key)) ??
    columns.find(({ heads }) => [...heads.ru, ...heads.en].some((one) => bare(one) === key.replace(/\s*[(,].*$/u, '')))
  return found?.name ?? null
}

const bare = (head: string): string => keyOf(head).replace(/[.:*]+$/u, '')
