import type { Id, JourneyCell, Project } from '@potok/model'
import { type Lang, textsOf } from '../../texts/texts.ts'
import { line, linesOf, run, words } from '../cells.ts'
import type { Line } from '../description.ts'
import { nameOf, textOf } from '../procedure/reading.ts'

/** An entry of a journey; what it is linked with speaks for it while that lives. */
export function entryLines(cell: JourneyCell, project: Project, lang: Lang): Line[] {
  const t = textsOf(lang)
  const problem = project.problems.get(cell.problem ?? '')
  if (problem)
    return [line(run(`${t.numberSign}${problem.number ?? '…'} `, 'lead'), run(inOneLine(problem.text || cell.text)))]
  const solution = project.solutions.get(cell.solution ?? '')
  if (solution) {
    const number = solution.number === null ? '' : `${t.journey.solution}${solution.number} `
    return [line(run(number, 'lead'), run(inOneLine(solution.text || cell.text)))]
  }
  const touchpoint = project.touchpoints.get(cell.touchpoint ?? '')
  const channel = touchpoint?.channel ?? cell.channel
  if (touchpoint || channel) {
    const said = touchpoint?.name || cell.text
    const by = channel ? t.research.channels[channel] : ''
    return [words(said && by ? `${said} (${by})` : said || by)]
  }
  const step = project.steps.get(cell.operation ?? '')
  if (step) {
    const who = nameOf(project.lanes.get(step.lane ?? '')?.participant ?? undefined, project, lang)
    return [words([who, textOf(step, lang)].filter((text) => text !== '').join(': '))]
  }
  const found = known(cell.evidence, project, lang)
  if (found) return [words(found)]
  const text = inOneLine(cell.text)
  if (cell.picture && text === '') return [words(t.journey.picture, 'small')]
  if (cell.quote && text !== '') return [words(quoted(text, lang), 'aside')]
  return linesOf(cell.text).map((one) => words(one))
}

function known(id: Id | null, project: Project, lang: Lang): string | null {
  const t = textsOf(lang)
  const evidence = project.evidence.get(id ?? '')
  if (evidence) return evidence.quote ? quoted(inOneLine(evidence.quote), lang) : inOneLine(evidence.text)
  const hypothesis = project.hypotheses.get(id ?? '')
  if (hypothesis) return `${inOneLine(hypothesis.text)} (${t.research.states[hypothesis.state]})`
  const insight = project.insights.get(id ?? '')
  return insight ? inOneLine(insight.text) : null
}

/** Whoever typed the marks already gets no second ones. */
function quoted(text: string, lang: Lang): string {
  const { quoteOpen, quoteClose } = textsOf(lang)
  return /^[«"“„]/.test(text) ? text : `${quoteOpen}${text}${quoteClose}`
}

const inOneLine = (text: string): string => linesOf(text).join(' ')
