import type { Procedure, Project } from '@potok/model'
import { type Lang, textsOf } from '../../texts/texts.ts'
import { parted } from '../card/apart.ts'
import { cell, column, linesOf, paragraph, row } from '../cells.ts'
import type { Block } from '../description.ts'
import { namesOf, type ReadProcedure } from './reading.ts'

export type Section = (text: string) => Block

/** Numbers sections in the order in which they are asked for: one that is left out leaves no gap. */
export function numbering(): Section {
  let last = 0
  return (text) => ({ block: 'section', number: `${++last}.`, text, aside: '', ruled: false })
}

interface Given {
  readonly project: Project
  readonly procedure: Procedure | null
  readonly read: ReadProcedure | null
  readonly section: Section
  readonly lang: Lang
}

/** Sections before responsibility. */
export function opening({ project, procedure, section, lang }: Given): Block[] {
  const t = textsOf(lang)
  return [
    section(t.purpose),
    ...said(procedure?.purpose ?? '', t.missingSection),
    section(t.scope),
    ...said(procedure?.scope || scopeOf(project, lang), t.missingSection),
    section(t.terms),
    terms(project, procedure, lang),
    section(t.regulations),
    ...said(procedure?.regulations ?? '', t.missingSections),
  ]
}

export function responsibility({ procedure, section, lang }: Given, matrix: readonly Block[]): Block[] {
  const t = textsOf(lang)
  const own = linesOf(procedure?.responsibility ?? '').map((one) => paragraph(one))
  const blocks = [...own, ...matrix]
  return [section(t.responsibility), ...(blocks.length > 0 ? blocks : [paragraph(t.missingSection, 'missing')])]
}

/** What people wrote, else what the steps name. */
export function resources({ project, procedure, read, section, lang }: Given): Block[] {
  const t = textsOf(lang)
  const steps = read?.rows ?? []
  const documents = namesOf(
    steps.flatMap((step) => step.documents),
    project.documents,
    lang,
  ).join(', ')
  const systems = namesOf(
    steps.flatMap((step) => step.systems),
    project.systems,
    lang,
  ).join(', ')
  const found = [documents && `${t.documents}${documents}.`, systems && `${t.systems}${systems}.`].filter(Boolean)
  return [section(t.resources), ...said(procedure?.resources || found.join('\n'), t.missingSections)]
}

export function appendices({ procedure, section, lang }: Given): Block[] {
  const t = textsOf(lang)
  const listed = linesOf(procedure?.appendices ?? '')
  if (listed.length === 0) return []
  return [section(t.appendices), ...listed.map((one, at) => paragraph(`${t.numberSign}${at + 1}. ${one}`))]
}

function said(text: string, missing: string): Block[] {
  const lines = linesOf(text)
  return lines.length > 0 ? lines.map((one) => paragraph(one)) : [paragraph(missing, 'missing')]
}

function scopeOf({ about }: Project, lang: Lang): string {
  const t = textsOf(lang)
  return [
    about.boundaryFrom && `${t.scopeFrom}${about.boundaryFrom}.`,
    about.boundaryTo && `${t.scopeTo}${about.boundaryTo}.`,
    about.processOwner && `${t.owner}: ${about.processOwner}.`,
  ]
    .filter(Boolean)
    .join('\n')
}

/** «АИС – информационная система», one a line; what the paper itself shortens is added. */
function terms({ settings }: Project, procedure: Procedure | null, lang: Lang): Block {
  const t = textsOf(lang)
  const own = linesOf(procedure?.terms ?? '').map(parted)
  const known = new Set(own.map(([term]) => term.toLowerCase()))
  const added = t.ownTerms(settings.workdayMinutes).filter(([term]) => !known.has(term.toLowerCase()))
  const rows = [...own, ...added].map(([term, meaning]) =>
    meaning ? row([cell(term), cell(meaning)]) : row([cell(term, 'plain', 2)]),
  )
  return { block: 'table', columns: [column('', 34), column('', null)], rows, ruled: false }
}
