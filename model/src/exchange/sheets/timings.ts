import type { Id } from '../../ids.ts'
import type { Project } from '../../records/project.ts'
import { ok, type Result, refuse } from '../../result.ts'
import { processMap } from '../../subprocess/processMap.ts'
import { processMaps } from '../../subprocess/processMaps.ts'
import { findIn } from '../../table/cells.ts'
import { keyOf } from '../../table/names.ts'
import { type Table, tableOf } from '../../table/table.ts'
import { chosen, counted, dated, type SheetColumn, textual, ticked, words } from './column.ts'
import { mapTitles } from './mapTitle.ts'
import type { Register } from './register.ts'

const tables = new WeakMap<Project, Map<Id, Table>>()

function tableIn(project: Project, map: Id): Table {
  const known = tables.get(project) ?? new Map<Id, Table>()
  tables.set(project, known)
  const table = known.get(map) ?? tableOf(processMap(project, map)!, project, 'ru')
  known.set(map, table)
  return table
}

const mapOf = (project: Project, about: Id | null): Id | null => {
  const step = project.steps.get(about ?? '') ?? project.steps.get(project.flows.get(about ?? '')?.start ?? '')
  return step?.map ?? null
}

const map: SheetColumn<'observations'> = {
  name: 'map',
  heads: { ru: ['Карта'], en: ['Map'] },
  as: 'text',
  show: ({ about }, { project, locale }) => {
    const id = mapOf(project, about)
    return id ? (mapTitles(project, locale).get(id) ?? '') : ''
  },
  read: () => ok({}),
}

/** «5» is the step, «5 → 6» the flow between two. */
const about: SheetColumn<'observations'> = {
  name: 'about',
  heads: { ru: ['Операция, №', 'операция', 'шаг', '№ операции'], en: ['Step, No', 'step', 'operation'] },
  as: 'text',
  show(record, { project }) {
    const id = mapOf(project, record.about)
    if (!id) return ''
    const { byStep } = tableIn(project, id)
    const number = (step: Id | null) => byStep.get(step ?? '')?.number ?? ''
    const flow = project.flows.get(record.about ?? '')
    return flow ? `${number(flow.start)} → ${number(flow.end)}` : number(record.about)
  },
  read(typed, _record, { project, locale, cell }) {
    const found = mapNamed(project, locale, cell('map'))
    if (!found.ok) return found
    const ends = typed.split(/→|->/u)
    const rows = tableIn(project, found.value).rows
    const named = rows.map(({ step, number }) => ({ id: step.id, look: step.look, number, text: step.text }))
    const [start, end] = [findIn(named, ends[0] ?? ''), ends.length > 1 ? findIn(named, ends[1] ?? '') : null]
    if (!start.ok) return start
    if (!end) return ok({ about: start.value })
    if (!end.ok) return end
    const flow = rows.flatMap(({ out }) => out).find((one) => one.start === start.value && one.end === end.value)
    return flow ? ok({ about: flow.id }) : refuse('table.noFlow', 'No flow leads there.', [], { text: words(typed) })
  },
}

/** The process map of this title; without one the only one, or the current state's. */
function mapNamed(project: Project, locale: 'ru' | 'en', typed: string): Result<Id> {
  const maps = processMaps(project)
  const key = keyOf(typed)
  const found =
    key === ''
      ? null
      : maps.find(({ id, name }) => keyOf(mapTitles(project, locale).get(id) ?? '') === key || keyOf(name) === key)
  const usual = maps.find(({ state }) => state === 'current') ?? maps[0]
  const chosenMap = found ?? (key === '' ? usual : undefined)
  return chosenMap ? ok(chosenMap.id) : refuse('table.noMap', `There is no map "${typed}".`, [], { text: words(typed) })
}

export const timings: Register<'observations'> = {
  name: 'observations',
  titles: { ru: 'Хронометраж', en: 'Timings' },
  key: null,
  columns: [
    map,
    about,
    chosen(
      'part',
      { ru: ['Что замерено', 'что'], en: ['What is timed', 'what'] },
      {
        time: { ru: ['работа', 'операция'], en: ['work', 'step'] },
        wait: { ru: ['ожидание'], en: ['wait', 'waiting'] },
        transfer: { ru: ['передача'], en: ['transfer'] },
      },
      'time',
    ),
    counted('minutes', { ru: ['Минут', 'время, мин', 'время', 'длительность'], en: ['Minutes', 'time', 'duration'] }),
    counted('interruptions', { ru: ['Перерывы, мин', 'перерывы'], en: ['Interruptions, min', 'interruptions'] }),
    dated('date', { ru: ['Дата', 'день'], en: ['Date', 'day'] }),
    textual('place', { ru: ['Место', 'где'], en: ['Place', 'where'] }),
    textual('observer', { ru: ['Наблюдатель', 'кто замерял'], en: ['Observer', 'who timed'] }),
    chosen(
      'method',
      { ru: ['Способ', 'метод'], en: ['Method', 'how'] },
      {
        separate: { ru: ['отдельные замеры', 'отдельно'], en: ['separate'] },
        continuous: { ru: ['непрерывный', 'непрерывно'], en: ['continuous'] },
      },
      'separate',
    ),
    textual('caseId', { ru: ['Дело, №', 'дело', 'случай'], en: ['Case, No', 'case'] }),
    textual('remark', { ru: ['Примечание', 'заметка'], en: ['Remark', 'note'] }),
    ticked('kept', { ru: ['Учитывается', 'учитывать'], en: ['Counts', 'kept'] }),
    textual('whyNot', {
      ru: ['Почему не учитывается', 'причина исключения'],
      en: ['Why it does not count', 'why not'],
    }),
  ],
}
