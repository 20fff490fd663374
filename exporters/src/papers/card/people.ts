import type { Project } from '@potok/model'
import { type Lang, textsOf } from '../../texts/texts.ts'
import { fact, factOf, linesOf, words } from '../cells.ts'
import type { Block } from '../description.ts'

/** Block 1: who takes part, and from where to where. */
export function people({ about, card }: Project, teamApart: boolean, lang: Lang): Block[] {
  const t = textsOf(lang)
  const boundaries = [
    about.boundaryFrom && `${t.boundaryFrom}${about.boundaryFrom}`,
    about.boundaryTo && `${t.boundaryTo}${about.boundaryTo}`,
  ]
  const members = linesOf(card.team)
  const team = teamApart
    ? fact(t.team, t.teamApart(members.length), t.missing)
    : {
        ...factOf(
          t.team,
          members.map((one) => words(one)),
          t.missing,
        ),
        people: members.length > 1,
      }
  const rows = [
    fact(t.customer, card.customer, t.missing),
    fact(t.clients, linesOf(card.clients).join('; '), t.missing),
    fact(t.boundaries, boundaries.filter(Boolean).join('\n'), t.missing),
    fact(t.perimeter, card.perimeter, t.missing),
    fact(t.owner, about.processOwner, t.missing),
    fact(t.leader, card.leader, t.missing),
    team,
    fact(t.curator, card.curator, t.missing),
  ]
  return [
    { block: 'section', number: '1', text: t.people, aside: '', ruled: true },
    { block: 'facts', rows },
  ]
}
