import {
  byOrder,
  groundsOf,
  type Project,
  proceduresInOrder,
  rangeLabel,
  rootCauses,
  type Step,
  statusOn,
} from '@potok/model'
import { parted } from '../papers/card/apart.ts'
import { linesOf } from '../papers/cells.ts'
import { longDate, noteDate } from '../papers/dates.ts'
import { typedFigures } from '../papers/numbers.ts'
import { termOf, volumeOf } from '../papers/passport/build.ts'
import { nameOf, namesOf, readProcedure, textOf } from '../papers/procedure/reading.ts'
import { leadTimeOf, type OfState, ofState } from '../papers/processFacts.ts'
import { initials } from '../papers/typeset.ts'
import { unitOf } from '../papers/units.ts'
import { type Lang, textsOf } from '../texts/texts.ts'

export type Values = Readonly<Record<string, string | readonly Readonly<Record<string, string>>[]>>

/** What stands at each placeholder (`fields.ts`); what the project does not say is empty. */
export function templateValues(project: Project, lang: Lang, today: string): Values {
  const t = textsOf(lang)
  const { about, card } = project
  const [current, target] = [ofState(project, 'current'), ofState(project, 'target')]
  const [procedure] = proceduresInOrder(project)
  const now = steps(current, project, lang)
  const lead = (of: OfState | null) => (of ? leadTimeOf(of, project, lang) : '')
  return {
    пометка: t.draftWord,
    сегодня: longDate(today, lang),
    проект: (lang === 'en' && about.titleEn) || about.title,
    регистрационный_номер: card.registration,
    версия: card.version,
    организация: about.organisationName,
    вид_процесса: about.processType,
    владелец: about.processOwner,
    граница_от: about.boundaryFrom,
    граница_до: about.boundaryTo,
    объём: volumeOf(project, lang),
    срок: termOf(project, lang),
    заказчик: card.customer,
    клиенты: card.clients,
    периметр: card.perimeter,
    руководитель: card.leader,
    куратор: card.curator,
    основание: groundsOf(card)
      .map((ground) => t.ground[ground])
      .join('; '),
    обоснование: card.justification,
    ключевой_риск: card.keyRisk,
    другие_риски: card.otherRisks,
    эффекты: card.effects,
    впп_было: lead(current),
    впп_стало: lead(target),
    утверждает_должность: card.approverPost,
    утверждает: initials(card.approverName),
    согласует_должность: card.agreedPost,
    согласует: initials(card.agreedName),
    исполнитель_документа: initials(card.executor),
    назначение: procedure?.purpose ?? '',
    область_применения: procedure?.scope ?? '',
    нормативные_документы: procedure?.regulations ?? '',
    команда: linesOf(card.team).map((member, at) => {
      const [имя, должность] = parted(member)
      return { номер: String(at + 1), имя, должность }
    }),
    показатели: [...project.indicators.values()].sort(byOrder).map((one, at) => {
      const figures = typedFigures([one.current, one.target, one.ideal], lang, about.locale)
      return {
        номер: String(at + 1),
        показатель: one.name,
        единица: unitOf(one.unit, lang),
        текущее: figures[0]!,
        целевое: figures[1]!,
        идеальное: figures[2]!,
        способ: one.method,
        источник: one.source,
      }
    }),
    события: [...project.milestones.values()].sort(byOrder).map((one) => ({
      номер: one.number,
      событие: one.name,
      начало: day(one.start, lang),
      окончание: day(one.finish, lang),
    })),
    шаги: target ? steps(target, project, lang) : now,
    шаги_сейчас: now,
    ...chain(project, lang, today),
  }
}

const day = (given: string | null, lang: Lang): string => (given ? noteDate(given, lang) : '')

function steps(of: OfState | null, project: Project, lang: Lang) {
  if (!of) return []
  const read = readProcedure(of.map, project, lang)
  const { workdayMinutes } = project.settings
  return read.rows
    .filter(({ look }) => look === 'operation')
    .map((step: Step) => ({
      номер: read.numbers.get(step.id) ?? '',
      действие: (lang === 'ru' && step.action) || textOf(step, lang),
      исполнитель: nameOf(read.performer.get(step.id), project, lang),
      время: step.time ? rangeLabel(step.time, lang, workdayMinutes) : '',
      документы: namesOf(step.documents, project.documents, lang).join(', '),
      системы: namesOf(step.systems, project.systems, lang).join(', '),
      как: step.how,
      почему: step.why,
      отклонение: step.deviation,
      результат: step.result,
    }))
}

function chain(project: Project, lang: Lang, today: string) {
  const t = textsOf(lang)
  const solutions = numbered(project.solutions.values())
  return {
    проблемы: numbered(project.problems.values()).map((one) => ({
      номер: said(one.number),
      проблема: one.text,
      вид_потери: one.loss ? t.mapSheet.losses[one.loss] : '',
      первопричина: rootCauses(project, one.id)
        .map(({ cause }) => cause.text)
        .join('; '),
      решение_проблемы: solutions
        .filter(({ problems }) => problems.includes(one.id))
        .map(({ text }) => text)
        .join('; '),
    })),
    решения: solutions.map((one) => ({ номер: said(one.number), решение: one.text })),
    мероприятия: numbered(project.actions.values()).map((one) => ({
      номер: said(one.number),
      мероприятие: one.text,
      ответственный: one.owner,
      начало: day(one.start, lang),
      окончание: day(one.finish, lang),
      результат: one.result,
      состояние: t.pack.statuses[statusOn(one, today)],
    })),
  }
}

const said = (number: number | null): string => (number === null ? '…' : String(number))

const numbered = <T extends { id: string; number: number | null }>(all: Iterable<T>): T[] =>
  [...all].sort((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity) || (a.id < b.id ? -1 : 1))
