import { actions } from './actions.ts'
import { participants } from './participants.ts'
import { problems } from './problems.ts'
import type { Register } from './register.ts'
import { solutions } from './solutions.ts'
import { documents, organisations, systems } from './things.ts'
import { timings } from './timings.ts'

/** The one list of registers that go out as sheets and come back, in the order in which they are read. A new one is a file and a line here. */
export const REGISTERS = [
  organisations,
  participants,
  documents,
  systems,
  problems,
  solutions,
  actions,
  timings,
] as unknown as readonly Register[]
