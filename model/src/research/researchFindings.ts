import type { Finding } from '../checks/finding.ts'
import { byOrder } from '../graph/byOrder.ts'
import type { Hypothesis } from '../records/hypothesis.ts'
import type { Project } from '../records/project.ts'
import { insightStanding } from './insightStanding.ts'
import { repeatedRequests } from './repeatedRequests.ts'

/** What is wanting in segments, points of contact, hypotheses and insights. None of it blocks a figure. */
export function researchFindings(project: Project): Finding[] {
  return [...segments(project), ...touchpoints(project), ...hypotheses(project), ...insights(project)]
}

function segments({ segments }: Project): Finding[] {
  const all = [...segments.values()]
  const percent = Math.round(100 * all.reduce((sum, { share }) => sum + (share ?? 0), 0))
  if (percent <= 100) return []
  const message = `The segments add up to ${percent} % of the clients: some overlap.`
  return [warning('segments-overlap', message, all, { percent })]
}

function touchpoints(project: Project): Finding[] {
  const all = [...project.touchpoints.values()].sort(byOrder)
  const stepless = all
    .filter(({ steps }) => !steps.some((id) => project.steps.has(id)))
    .map((one) => {
      const message = `No step of a map happens at the point of contact "${one.name}".`
      return warning('touchpoint-stepless', message, [one], { name: one.name })
    })
  const repeated = repeatedRequests(all).map(({ what, touchpoints }) => {
    const message = `The client is asked for "${what}" at ${touchpoints.length} points of contact.`
    const about = touchpoints.map((id) => ({ id }))
    return warning('request-repeated', message, about, { what, places: touchpoints.length })
  })
  return [...repeated, ...stepless]
}

function hypotheses(project: Project): Finding[] {
  return [...project.hypotheses.values()]
    .sort(byOrder)
    .filter((one) => isBaseless(project, one))
    .map((one) => {
      const message = `The hypothesis "${one.text}" is ${one.state}, and no evidence says so.`
      return warning(`hypothesis-${one.state}-baseless`, message, [one], { text: one.text })
    })
}

function isBaseless({ evidence }: Project, { state, supports, against }: Hypothesis): boolean {
  if (state === 'unchecked') return false
  return !(state === 'confirmed' ? supports : against).some((id) => evidence.has(id))
}

function insights(project: Project): Finding[] {
  return [...project.insights.values()]
    .sort(byOrder)
    .filter((one) => insightStanding(project, one) === 'unsupported')
    .map((one) => {
      const message = `The insight "${one.text}" is accepted and no longer rests on evidence of two methods.`
      return warning('insight-unsupported', message, [one], { text: one.text })
    })
}

const warning = (
  code: string,
  message: string,
  about: readonly { readonly id: string }[],
  values: Finding['values'],
): Finding => ({ code, message, severity: 'warning', blocks: false, values, about: about.map(({ id }) => id) })
