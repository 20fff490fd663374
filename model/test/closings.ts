import { closeStage } from '../src/commands/closeStage.ts'
import { perform } from '../src/commands/perform.ts'
import { reopenStage } from '../src/commands/reopenStage.ts'
import { setFixed } from '../src/commands/setFixed.ts'
import { GROUNDS, withGround } from '../src/records/card.ts'
import { STAGE_NAMES } from '../src/records/closing.ts'
import type { Deed } from './deed.ts'

/** What people do with the stages of a project and with the grounds it is opened on. */
export const CLOSINGS: Readonly<Record<string, Deed>> = {
  closeStage: (peer, chance) => {
    const stage = STAGE_NAMES[chance(STAGE_NAMES.length)]!
    const why = chance(3) === 0 ? '' : 'срок вышел'
    perform(peer.document, closeStage, { stage, why, by: 'кто', at: chance(1000) }, peer.by)
  },
  reopenStage: (peer, chance) => {
    const stage = STAGE_NAMES[chance(STAGE_NAMES.length)]!
    perform(peer.document, reopenStage, { stage, why: '', by: 'кто', at: chance(1000) }, peer.by)
  },
  ground: (peer, chance) => {
    const fields = withGround(peer.document.project().card, GROUNDS[chance(GROUNDS.length)]!, chance(3) > 0)
    perform(peer.document, setFixed, { name: 'card', fields }, peer.by)
  },
}
