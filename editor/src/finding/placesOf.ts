import type { Id, Project, Replaced } from '@potok/model'
import type { Language } from '../ui/texts/texts.ts'

/** A place that would be replaced, with the whole text that it stands in. */
export interface PlaceIn {
  readonly place: Replaced
  readonly text: string
}

/**
 * Where these signs stand in the texts of steps and labels of flows that this language shows: whatever the case, ё as е.
 * `among`: only there. What replaces a word with a capital has one too.
 */
export function placesOf(
  map: Id,
  project: Project,
  asked: { words: string; to: string; among: ReadonlySet<Id> | null; language: Language },
): PlaceIn[] {
  const { words, to, among, language } = asked
  if (words === '') return []
  const sought = new RegExp(
    words.replaceAll(/[.*+?^${}()|[\]\\/-]/gu, String.raw`\$&`).replaceAll(/[её]/giu, '[её]'),
    'giu',
  )
  const isIn = (one: { id: Id; map: Id | null }) => one.map === map && (among === null || among.has(one.id))
  const inText = (noun: Replaced['noun'], id: Id, field: Replaced['field'], text: string): PlaceIn[] =>
    [...text.matchAll(sought)].map(({ 0: was, index }) => ({
      place: { noun, id, field, from: index, was, to: likeFirst(was, words, to) },
      text,
    }))
  return [
    ...[...project.steps.values()]
      .filter(isIn)
      .flatMap((step) =>
        language === 'en' && step.textEn
          ? inText('steps', step.id, 'textEn', step.textEn)
          : inText('steps', step.id, 'text', step.text),
      ),
    ...[...project.flows.values()].filter(isIn).flatMap(({ id, label }) => inText('flows', id, 'label', label)),
  ]
}

function likeFirst(was: string, words: string, to: string): string {
  const [first = '', asked = ''] = [was[0], words[0]]
  const isCapital = first !== first.toLowerCase() && asked === asked.toLowerCase()
  return isCapital ? to.slice(0, 1).toUpperCase() + to.slice(1) : to
}
