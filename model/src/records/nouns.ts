import { actionFields } from './action.ts'
import { agendaItemFields } from './agendaItem.ts'
import { amendmentFields } from './amendment.ts'
import { bookmarkFields } from './bookmark.ts'
import { causeFields } from './cause.ts'
import { causeArrowFields } from './causeArrow.ts'
import { causeCategoryFields } from './causeCategory.ts'
import { causeCheckFields } from './causeCheck.ts'
import { causePlaceFields } from './causePlace.ts'
import { causeProofFields } from './causeProof.ts'
import { closingFields } from './closing.ts'
import { clusterFields } from './cluster.ts'
import { decisionFields } from './decision.ts'
import { elementFields } from './element.ts'
import { evidenceFields } from './evidence.ts'
import { feelingFields } from './feeling.ts'
import type { Plain } from './fields.ts'
import { flowFields } from './flow.ts'
import { foreignPartFields } from './foreignPart.ts'
import { formFields } from './form.ts'
import { groupFields } from './group.ts'
import { hypothesisFields } from './hypothesis.ts'
import { indicatorFields } from './indicator.ts'
import { insightFields } from './insight.ts'
import { journeyFields } from './journey.ts'
import { journeyCellFields } from './journeyCell.ts'
import { journeyRowFields } from './journeyRow.ts'
import { journeyStageFields } from './journeyStage.ts'
import { journeyStepFields } from './journeyStep.ts'
import { laneFields } from './lane.ts'
import { mapFields } from './map.ts'
import { milestoneFields } from './milestone.ts'
import { noteFields } from './note.ts'
import { observationFields } from './observation.ts'
import { organisationFields } from './organisation.ts'
import { paperFields } from './paper.ts'
import { participantFields } from './participant.ts'
import { personaFields } from './persona.ts'
import { problemFields } from './problem.ts'
import { procedureFields } from './procedure.ts'
import { prototypeFields } from './prototype.ts'
import { questionFields } from './question.ts'
import { rankingFields } from './ranking.ts'
import { relationFields } from './relation.ts'
import { remedyFields } from './remedy.ts'
import { segmentFields } from './segment.ts'
import { sessionFields } from './session.ts'
import { solutionFields } from './solution.ts'
import { stepFields } from './step.ts'
import { systemFields } from './system.ts'
import { touchpointFields } from './touchpoint.ts'

/** The one list: container of the shared document → the fields of its records. A new noun is a file and a line here. */
export const NOUNS = {
  organisations: organisationFields,
  participants: participantFields,
  documents: paperFields,
  systems: systemFields,
  maps: mapFields,
  lanes: laneFields,
  groups: groupFields,
  steps: stepFields,
  flows: flowFields,
  problems: problemFields,
  causes: causeFields,
  solutions: solutionFields,
  actions: actionFields,
  indicators: indicatorFields,
  milestones: milestoneFields,
  procedures: procedureFields,
  observations: observationFields,
  segments: segmentFields,
  personas: personaFields,
  touchpoints: touchpointFields,
  evidence: evidenceFields,
  hypotheses: hypothesisFields,
  insights: insightFields,
  forms: formFields,
  closings: closingFields,
  journeys: journeyFields,
  journeyStages: journeyStageFields,
  journeySteps: journeyStepFields,
  journeyRows: journeyRowFields,
  journeyCells: journeyCellFields,
  feelings: feelingFields,
  elements: elementFields,
  relations: relationFields,
  sessions: sessionFields,
  agendaItems: agendaItemFields,
  clusters: clusterFields,
  notes: noteFields,
  decisions: decisionFields,
  questions: questionFields,
  rankings: rankingFields,
  causePlaces: causePlaceFields,
  causeArrows: causeArrowFields,
  causeProofs: causeProofFields,
  causeChecks: causeCheckFields,
  causeCategories: causeCategoryFields,
  remedies: remedyFields,
  prototypes: prototypeFields,
  amendments: amendmentFields,
  foreignParts: foreignPartFields,
  bookmarks: bookmarkFields,
}

export type Noun = keyof typeof NOUNS
export type RecordOf<N extends Noun> = Plain<(typeof NOUNS)[N]>

/** Containers whose records get a number from the server. */
export const NUMBERED = ['problems', 'solutions', 'actions', 'procedures'] as const satisfies Noun[]
