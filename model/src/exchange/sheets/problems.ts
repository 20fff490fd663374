import type { Id } from '../../ids.ts'
import type { Estimate } from '../../records/problem.ts'
import type { Project } from '../../records/project.ts'
import { ok } from '../../result.ts'
import { stepNumbers } from '../../scene/numbers.ts'
import { readMap } from '../../scene/reading.ts'
import { processMap } from '../../subprocess/processMap.ts'
import { LOSS_WORDS } from '../../table/columns/chosen.ts'
import { readFigure } from '../../table/figures.ts'
import { chosen, numbered, type SheetColumn, share, textual } from './column.ts'
import type { Register } from './register.ts'

/** Where it is pinned: the numbers of the steps on their maps. It is pinned on the sheet of the steps. */
const where: SheetColumn<'problems'> = {
  name: 'where',
  heads: { ru: ['Где', 'операции'], en: ['Where', 'steps'] },
  as: 'text',
  show({ anchors }, { project }) {
    const numbers = numbersIn(project)
    return anchors.flatMap((id) => numbers.get(id) ?? []).join(', ')
  },
  read: null,
}

const numbersOfProject = new WeakMap<Project, Map<Id, string>>()

function numbersIn(project: Project): Map<Id, string> {
  const known = numbersOfProject.get(project)
  if (known) return known
  const found = new Map<Id, string>()
  for (const { id } of project.maps.values()) {
    const map = processMap(project, id)
    if (map) for (const [step, number] of stepNumbers(readMap(map), project.layout)) found.set(step, number)
  }
  numbersOfProject.set(project, found)
  return found
}

const NO_ESTIMATE: Estimate = { minutes: 0, share: 1, source: '' }

function estimated(
  name: 'estimateMinutes' | 'estimateShare' | 'estimateSource',
  heads: SheetColumn['heads'],
): SheetColumn<'problems'> {
  const field = { estimateMinutes: 'minutes', estimateShare: 'share', estimateSource: 'source' } as const
  return {
    name,
    heads,
    as: name === 'estimateMinutes' ? 'number' : 'text',
    show({ estimate }, { locale }) {
      if (!estimate) return ''
      return name === 'estimateShare' ? share(estimate.share, locale) : estimate[field[name]]
    },
    read(typed, { estimate }) {
      const before = estimate ?? NO_ESTIMATE
      if (name === 'estimateSource') {
        if (!estimate && typed.trim() === '') return ok({})
        return ok({ estimate: { ...before, source: typed.trim() } })
      }
      const read = readFigure(typed)
      if (!read.ok) return read
      const { value } = read
      if (name === 'estimateMinutes') return ok({ estimate: value === null ? null : { ...before, minutes: value } })
      if (value === null) return ok({})
      return ok({ estimate: { ...before, share: value > 1 ? value / 100 : value } })
    },
  }
}

export const problems: Register<'problems'> = {
  name: 'problems',
  titles: { ru: 'Проблемы', en: 'Problems' },
  key: 'text',
  columns: [
    numbered('number'),
    textual('text', { ru: ['Проблема', 'описание'], en: ['Problem', 'description'] }),
    chosen('loss', { ru: ['Вид потерь', 'потери', 'потеря'], en: ['Kind of loss', 'loss', 'waste'] }, LOSS_WORDS, null),
    textual('evidence', { ru: ['Чем подтверждается', 'подтверждение', 'факты'], en: ['Evidence', 'proof'] }),
    where,
    estimated('estimateMinutes', {
      ru: ['Оценка потерь, мин', 'оценка, мин'],
      en: ['Estimated loss, min', 'estimate, min'],
    }),
    estimated('estimateShare', {
      ru: ['В какой доле случаев', 'доля случаев'],
      en: ['In what share of cases', 'share'],
    }),
    estimated('estimateSource', { ru: ['Источник оценки', 'кто оценил'], en: ['Source of the estimate', 'source'] }),
  ],
}
