import type { Flow } from '../records/flow.ts'
import type { Project } from '../records/project.ts'
import type { Look } from '../records/step.ts'
import type { Time } from '../records/time.ts'
import { measure, wrap } from './measure.ts'
import type { LabelPart, Locale } from './shapes.ts'
import { TEXT } from './sizes.ts'
import { rangeLabel } from './timeLabel.ts'

const CHANNEL_WORDS = {
  ru: {
    courier: 'курьер',
    mail: 'почта',
    email: 'эл. почта',
    phone: 'телефон',
    edms: 'СЭД',
    smev: 'СМЭВ',
    person: 'лично',
  },
  en: {
    courier: 'courier',
    mail: 'post',
    email: 'e-mail',
    phone: 'phone',
    edms: 'EDMS',
    smev: 'SMEV',
    person: 'in person',
  },
} as const

export const channelWord = (channel: NonNullable<Flow['channel']>, locale: Locale): string =>
  CHANNEL_WORDS[locale][channel]

/** Room for the sign before a part's text. */
const ICON = 15
export const LABEL_LINE = 17
export const LABEL_TEXT = 14

/** The condition at the decision's end: `да 80 %`. */
export function conditionPart(flow: Flow, locale: Locale, startLook: Look, returns: boolean): LabelPart | null {
  const chance = startLook === 'xor' || startLook === 'or' ? flow.share : null
  const percent = chance === null ? '' : percentText(chance, locale)
  const text = [short(flow.label), percent].filter(Boolean).join(' ')
  if (!text) return null
  return { kind: returns ? 'return' : 'condition', text, channel: null }
}

const WIDEST = 200

/** A condition is a word or two; what is longer is whole in the inspector. */
function short(label: string): string {
  if (label.length <= 30) return label
  return wrap(label.slice(0, 100), WIDEST, TEXT.label, 'bold', 1).lines[0] ?? ''
}

/** Wait and transfer; less of them when there is no room: 1 drops the transfer, 2 keeps the wait's maximum, 3 the sign alone. */
export function timeParts(flow: Flow, project: Project, locale: Locale, less = 0): LabelPart[][] {
  const workday = project.settings.workdayMinutes
  const parts: LabelPart[][] = []
  const said = (time: Time) => rangeLabel(time, locale, workday)
  if (flow.wait) {
    const text = less < 2 ? said(flow.wait) : less === 2 ? said(onlyMax(flow.wait)) : ''
    parts.push([{ kind: 'wait', text, channel: null }])
  }
  if (flow.transfer && (less === 0 || !flow.wait)) {
    const word = flow.channel ? ` ${channelWord(flow.channel, locale)}` : ''
    const text = less < 2 ? `${said(flow.transfer)}${word}` : less === 2 ? said(onlyMax(flow.transfer)) : ''
    parts.push([{ kind: 'transfer', text, channel: flow.channel }])
  }
  return parts
}

export function partWidth(part: LabelPart): number {
  const weight = part.kind === 'transfer' ? 'regular' : 'bold'
  const icon = part.kind === 'condition' ? 0 : ICON
  return icon + measure(part.text, TEXT.label, weight)
}

export const linesWidth = (lines: readonly (readonly LabelPart[])[]) =>
  Math.ceil(Math.max(0, ...lines.map((line) => line.reduce((sum, part) => sum + partWidth(part), 0))))

export const linesHeight = (lines: readonly unknown[]) => LABEL_TEXT + (lines.length - 1) * LABEL_LINE

/** What the labels of a flow ask of the gap that it crosses. */
export function labelWidths(
  flow: Flow,
  project: Project,
  locale: Locale,
  startLook: Look,
): { condition: number; times: number } {
  const condition = conditionPart(flow, locale, startLook, flow.returns)
  return {
    condition: condition ? Math.ceil(partWidth(condition)) : 0,
    times: linesWidth(timeParts(flow, project, locale)),
  }
}

const onlyMax = (time: Time): Time => ({ ...time, triple: [time.triple[2], null, time.triple[2]] })

function percentText(share: number, locale: Locale): string {
  const figure = String(Math.round(share * 1000) / 10)
  return locale === 'ru' ? `${figure.replace('.', ',')}\u00a0%` : `${figure}\u00a0%`
}
