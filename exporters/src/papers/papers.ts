import type { Project } from '@potok/model'
import type { Asked } from './asked.ts'
import { buildCard } from './card/build.ts'
import { buildCauses } from './causes/build.ts'
import { buildClients } from './clients/build.ts'
import type { Description } from './description.ts'
import { buildEvidence } from './evidence/build.ts'
import { buildJourney } from './journey/build.ts'
import { buildMemorandum } from './memorandum/build.ts'
import { buildOutcome } from './outcome/build.ts'
import { buildPassport } from './passport/build.ts'
import { buildProblems } from './problems/build.ts'
import { buildProcedure } from './procedure/build.ts'
import { buildProcess } from './process/build.ts'
import { buildProtocol } from './protocol/build.ts'
import { buildPrototypes } from './prototypes/build.ts'
import { buildRanking } from './ranking/build.ts'
import { buildRegister } from './register/build.ts'
import { buildRoadmap } from './roadmap/build.ts'
import { buildSystem } from './system/build.ts'
import { buildTouchpoints } from './touchpoints/build.ts'

/** The one list of papers. A new paper is a folder with `build.ts` and a line here. */
export const PAPERS = {
  card: { folder: 'card', build: buildCard },
  sop: { folder: 'procedure', build: buildProcedure },
  process: { folder: 'process', build: buildProcess },
  problems: { folder: 'problems', build: buildProblems },
  roadmap: { folder: 'roadmap', build: buildRoadmap },
  journey: { folder: 'journey', build: buildJourney },
  system: { folder: 'system', build: buildSystem },
  clients: { folder: 'clients', build: buildClients },
  touchpoints: { folder: 'touchpoints', build: buildTouchpoints },
  evidence: { folder: 'evidence', build: buildEvidence },
  protocol: { folder: 'protocol', build: buildProtocol },
  ranking: { folder: 'ranking', build: buildRanking },
  causes: { folder: 'causes', build: buildCauses },
  prototypes: { folder: 'prototypes', build: buildPrototypes },
  passport: { folder: 'passport', build: buildPassport },
  register: { folder: 'register', build: buildRegister },
  report: { folder: 'outcome', build: buildOutcome },
  memorandum: { folder: 'memorandum', build: buildMemorandum },
} satisfies Record<string, { folder: string; build(project: Project, asked: Asked): Description }>

export type PaperName = keyof typeof PAPERS

/** Papers that are tables: a spreadsheet holds them too. */
export const TABLES = [
  'process',
  'problems',
  'roadmap',
  'journey',
  'system',
  'clients',
  'touchpoints',
  'evidence',
  'ranking',
  'protocol',
  'causes',
  'prototypes',
  'register',
  'report',
] as const satisfies PaperName[]

export const isPaper = (name: string): name is PaperName => Object.hasOwn(PAPERS, name)
