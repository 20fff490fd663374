import { acceptInsight } from '../src/commands/acceptInsight.ts'
import { addRecord } from '../src/commands/addRecord.ts'
import { decidePrototype } from '../src/commands/decidePrototype.ts'
import { exclude, include } from '../src/commands/include.ts'
import { perform } from '../src/commands/perform.ts'
import { remove } from '../src/commands/remove.ts'
import { setFields } from '../src/commands/setFields.ts'
import { writeText } from '../src/commands/writeText.ts'
import type { Id } from '../src/ids.ts'
import { EVIDENCE_METHODS } from '../src/records/evidence.ts'
import { HYPOTHESIS_STATES } from '../src/records/hypothesis.ts'
import type { Noun } from '../src/records/nouns.ts'
import { PROTOTYPE_DECISIONS } from '../src/records/prototype.ts'
import { TOUCH_CHANNELS } from '../src/records/touchpoint.ts'
import type { Chance, Deed } from './deed.ts'
import type { Peer } from './network.ts'

const CLIENTS = [
  'segments',
  'personas',
  'touchpoints',
  'evidence',
  'hypotheses',
  'insights',
  'forms',
  'prototypes',
] as const

const some = (peer: Peer, noun: Noun, chance: Chance): Id | undefined => {
  const ids = [...peer.document.project()[noun].keys()]
  return ids[chance(ids.length)]
}

const link = (peer: Peer, noun: Noun, field: string, to: Noun, chance: Chance): void => {
  const [id, member] = [some(peer, noun, chance), some(peer, to, chance)]
  const verb = chance(4) === 0 ? exclude : include
  if (id && member) perform(peer.document, verb, { noun, id, field, member }, peer.by)
}

/** What people do with clients and evidence. */
export const RESEARCH: Readonly<Record<string, Deed>> = {
  anyOfClients: (peer, chance) =>
    void perform(peer.document, addRecord, { noun: CLIENTS[chance(CLIENTS.length)]!, fields: {} }, peer.by),
  note: (peer, chance) => {
    const method = EVIDENCE_METHODS[chance(EVIDENCE_METHODS.length)]!
    const fields = { method, text: 'ждали час', segment: some(peer, 'segments', chance) ?? null }
    perform(peer.document, addRecord, { noun: 'evidence', fields }, peer.by)
  },
  tag: (peer, chance) => link(peer, 'evidence', 'about', chance(2) === 0 ? 'steps' : 'problems', chance),
  rest: (peer, chance) => link(peer, 'insights', 'evidence', 'evidence', chance),
  speakFor: (peer, chance) => link(peer, 'hypotheses', chance(2) === 0 ? 'supports' : 'against', 'evidence', chance),
  meetAt: (peer, chance) => link(peer, 'touchpoints', 'steps', 'steps', chance),
  accept: (peer, chance) => {
    const insight = some(peer, 'insights', chance)
    if (insight) perform(peer.document, acceptInsight, { insight, accepted: chance(3) > 0 }, peer.by)
  },
  judge: (peer, chance) => {
    const id = some(peer, 'hypotheses', chance)
    const fields = { state: HYPOTHESIS_STATES[chance(HYPOTHESIS_STATES.length)]! }
    if (id) perform(peer.document, setFields, { noun: 'hypotheses', id, fields }, peer.by)
  },
  tryOut: (peer, chance) => {
    link(peer, 'prototypes', 'tries', chance(2) === 0 ? 'solutions' : 'steps', chance)
    const id = some(peer, 'prototypes', chance)
    if (!id) return
    perform(peer.document, writeText, { noun: 'prototypes', id, field: 'result', text: '9 из 10 поняли' }, peer.by)
    const decision = PROTOTYPE_DECISIONS[chance(PROTOTYPE_DECISIONS.length)]!
    perform(peer.document, decidePrototype, { prototype: id, decision }, peer.by)
  },
  askFor: (peer, chance) => {
    const id = some(peer, 'touchpoints', chance)
    if (!id) return
    const asks = `${peer.document.project().touchpoints.get(id)?.asks ?? ''}\nпаспорт`
    perform(peer.document, writeText, { noun: 'touchpoints', id, field: 'asks', text: asks }, peer.by)
    const fields = { channel: TOUCH_CHANNELS[chance(TOUCH_CHANNELS.length)]!, frequency: chance(5) }
    perform(peer.document, setFields, { noun: 'touchpoints', id, fields }, peer.by)
  },
  dropOfClients: (peer, chance) => {
    const noun = CLIENTS[chance(CLIENTS.length)]!
    const id = some(peer, noun, chance)
    if (id && chance(3) === 0) perform(peer.document, remove, { noun, ids: [id] }, peer.by)
  },
}
