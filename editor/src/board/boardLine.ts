import { BOARDS } from '@potok/model'
import { openSideLine, type Side, type SideLine } from '../session/sideLine.ts'

const SIDE: Side = {
  kind: 'boards',
  containers: [BOARDS],
  mayWrite: (role) => role === 'facilitator' || role === 'editor',
}

/** The boards of a project, open in this tab. */
export const openBoardLine = (project: string, person: string): SideLine => openSideLine(SIDE, project, person)
