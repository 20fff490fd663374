export { boardsOf, readBoards } from './boards/boardsFile.ts'
export {
  BOARDS,
  type BoardKey,
  boardKey,
  isSoundOnBoard,
  LARGEST_ON_BOARD,
  MOST_ON_BOARDS,
  readBoardKey,
  sizeOnBoard,
} from './boards/soundDrawing.ts'
export { dateOf, dayOf, readMoment, sayMoment } from './calendar/moment.ts'
export type { OwnDays } from './calendar/ownDays.ts'
export { calendarsOf } from './calendar/projectCalendar.ts'
export { workingYear } from './calendar/terms.ts'
export { readWeek, sayWeek } from './calendar/weekWords.ts'
export { WorkCalendar } from './calendar/workCalendar.ts'
export type { Arrival, ArrivalPlace, ArrivalSource } from './card/arrival.ts'
export { arrivals } from './card/arrivals.ts'
export { type CardFinding, checkCard } from './card/checkCard.ts'
export { type Arrange, importCase } from './cases/importCase.ts'
export { inWordsOfCase } from './cases/inWordsOfCase.ts'
export { isProjectFile, readProjectFile, writeProjectFile } from './cases/projectFile.ts'
export { projectSchema } from './cases/projectSchema.ts'
export { type CauseDigraph, causeDigraph, FEWEST_RELATED, MOST_RELATED, type RelatedCause } from './causes/arrows.ts'
export { type ProblemChain, problemChain, type SolutionLink, solutionsOfCause } from './causes/chain.ts'
export { coveredMinutes, pinnedMinutes } from './causes/coveredMinutes.ts'
export { type Fishbone, fishbone, type Twig } from './causes/fishbone.ts'
export { CHAIN_GAPS, type ChainGap, chainGaps } from './causes/gaps.ts'
export { namesPerson } from './causes/personWords.ts'
export { causesBelow, problemsOfCause } from './causes/places.ts'
export { isCheckLate, type Proven, proofWords, provenBy } from './causes/proofs.ts'
export { ROOT_LACKS, type RootStanding, rootCauses, rootStandings } from './causes/rootCauses.ts'
export { causeTree, DEEPEST_WHY, reverseReading, type Why } from './causes/tree.ts'
export { checkMap } from './checks/checkMap.ts'
export type { Finding } from './checks/finding.ts'
export { type Clip, copySteps } from './clip/clip.ts'
export * from './commands/public.ts'
export * from './comments/public.ts'
export { againstTerm, type Kept } from './dated/term.ts'
export { type DatedRun, typicalRun } from './dated/typicalRun.ts'
export { ENTRIES, type Entry, usesOf } from './dictionary/uses.ts'
export * from './difference/public.ts'
export { assignNumbers } from './document/assignNumbers.ts'
export { createProject } from './document/createProject.ts'
export { type Change as Difference, difference } from './document/difference.ts'
export { holdersOf } from './document/holders.ts'
export { orderBetween, orderOf } from './document/order.ts'
export type { Origin } from './document/origin.ts'
export { type Change, openProject, type ProjectDocument } from './document/projectDocument.ts'
export { openUndo, type Undo } from './document/undo.ts'
export { writeNumbers } from './document/writeNumbers.ts'
export * from './exchange/public.ts'
export * from './fates/public.ts'
export { byOrder } from './graph/byOrder.ts'
export { groupOf, groupsAmong } from './graph/groups.ts'
export type { ProcessMap } from './graph/processMap.ts'
export type { RolledUp } from './graph/rolledUp.ts'
export { type Id, isId, newId } from './ids.ts'
export { type FiguredIndicator, type Filling, fillings } from './indicators/fillings.ts'
export { type Answered, countedTogether, decimalsOf, easeOf, recommendedOf, satisfactionOf } from './journey/answers.ts'
export { type ClientFigures, journeyFigures, type Minutes as ClientMinutes } from './journey/clientFigures.ts'
export { type CurvePoint, curveThrough, feelingAt, heightOfFeeling, pointsOf } from './journey/curves.ts'
export { type JourneyGrid, journeyGrid } from './journey/grid.ts'
export { journeyFindings } from './journey/journeyFindings.ts'
export {
  type BlueprintLine,
  CELL,
  COLUMN_WIDTH,
  CURVE_HEIGHT,
  cellAt,
  entryHeight,
  entryLinesOf,
  HEAD_WIDTH,
  type JourneyEntry,
  type JourneyWords,
  type Laid,
  type LaidCell,
  type LaidRow,
  laidJourney,
  MARKS,
  STAGE_HEIGHT,
  wordsStandUnder,
} from './journey/laidOut.ts'
export { linkedElements } from './journey/linked.ts'
export { emotionIndex, type MomentReason, suggestedMoments } from './journey/moments.ts'
export { feelingsApart, type PersonaBeside, personasBeside } from './journey/personasBeside.ts'
export type { MapKind } from './kinds/kind.ts'
export { mapKind, mapKinds, registerMapKind } from './kinds/kinds.ts'
export type { Belonging } from './losses/belonging.ts'
export type { EstimatedLoss } from './losses/estimates.ts'
export { type LossRow, type LossTable, lossTable } from './losses/lossTable.ts'
export { problemsOf } from './losses/problemsOf.ts'
export { analyse } from './metrics/analysis/analyse.ts'
export type { Analysis } from './metrics/analysis/analysis.ts'
export { minutesOf } from './metrics/analysis/minutes.ts'
export { takt, workInProgress } from './metrics/analysis/pace.ts'
export { type Passage, passages } from './metrics/analysis/passages.ts'
export { type EveryFigure, everyFigure } from './metrics/everyFigure.ts'
export { figures } from './metrics/figures.ts'
export type { Measure, Metric } from './metrics/metric.ts'
export { METRICS } from './metrics/metrics.ts'
export { isNewer, migrate } from './migrations/migrate.ts'
export { SCHEMA } from './migrations/migrations.ts'
export { type Renumbering, renumberings } from './numbering/flowNumbers.ts'
export { proceduresInOrder } from './procedure/inOrder.ts'
export { followedOf, type MovedOn, movedOn } from './procedure/movedOn.ts'
export { REVIEW_DAYS, reviewDue, reviewOn } from './procedure/review.ts'
export { amendedThings, amendmentsOf, nextVersion, weightOf } from './procedure/versions.ts'
export { type Agreement, agreement, type Strength } from './ranking/agreement.ts'
export { type Comparison, pairsOf } from './ranking/comparisons.ts'
export type { DotBallot } from './ranking/dots.ts'
export { QUADRANT_CUT, quadrantAt } from './ranking/impactEffort.ts'
export { latestRanks, type Move, movesBetween, rankingsOf, ranksIn } from './ranking/kept.ts'
export type { MarkBallot } from './ranking/marks.ts'
export { type Criterion, type MatrixSettings, REGULATION_CRITERIA } from './ranking/matrix.ts'
export {
  type Candidate,
  QUADRANTS as IMPACT_QUADRANTS,
  type Quadrant as ImpactQuadrant,
  type RankingMethod,
  type Review,
} from './ranking/method.ts'
export { minutesLost } from './ranking/minutesLost.ts'
export { countBallots, type Outcome, type Standing, tiesOf } from './ranking/outcome.ts'
export type { PairBallot } from './ranking/pairs.ts'
export { RANKING_NAMES, RANKINGS, rankingMethod } from './ranking/rankings.ts'
export { type Reading as RankingReading, readingsOf } from './ranking/readings.ts'
export { RICE_IMPACTS } from './ranking/rice.ts'
export { type ShareOfWhole, sharesOf } from './ranking/vitalFew.ts'
export type { RatioBallot } from './ranking/weights.ts'
export type { About, Term } from './records/about.ts'
export { ACTION_STATES, type Action } from './records/action.ts'
export { ACTIVITIES, type Activity as AgendaActivity, type AgendaItem } from './records/agendaItem.ts'
export type { Amendment } from './records/amendment.ts'
export type { Bend } from './records/bend.ts'
export type { Bookmark } from './records/bookmark.ts'
export { calledIn, saidIn } from './records/calledIn.ts'
export { type Card, GROUNDS, type Ground, groundsOf, PAPER_STATES, withGround } from './records/card.ts'
export {
  CAUSE_STATES,
  type Cause,
  type CauseState,
  POWERS,
  type Power,
  READINGS,
  type ReverseReading,
} from './records/cause.ts'
export {
  CATEGORY_KINDS,
  CATEGORY_PRESETS,
  type CategoryKind,
  type CategoryPreset,
  type CauseCategory,
} from './records/causeCategory.ts'
export { type CauseCheck, CHECK_RESULTS, type CheckResult } from './records/causeCheck.ts'
export {
  type CauseProof,
  PROOF_KINDS,
  PROOF_STRENGTHS,
  type ProofKind,
  type ProofStrength,
} from './records/causeProof.ts'
export { type Closing, STAGE_NAMES, type StageName } from './records/closing.ts'
export type { Decision } from './records/decision.ts'
export { DUTIES, type Duties, type Duty } from './records/duties.ts'
export { ELEMENT_KINDS, type Element, type ElementKind } from './records/element.ts'
export { EVIDENCE_METHODS, EVIDENCE_SORTS, type Evidence, type EvidenceMethod } from './records/evidence.ts'
export { HIGHEST_FEELING, LOWEST_FEELING } from './records/feeling.ts'
export { LONGEST_TEXT } from './records/fields.ts'
export type { FixedName, FixedRecord } from './records/fixed.ts'
export { CHANNELS, type Flow } from './records/flow.ts'
export { type ForeignName, type ForeignNames, type ForeignPart, LONGEST_PART } from './records/foreignPart.ts'
export type { Form } from './records/form.ts'
export type { Group } from './records/group.ts'
export { HYPOTHESIS_STATES, type Hypothesis, type HypothesisState } from './records/hypothesis.ts'
export type { Indicator } from './records/indicator.ts'
export type { Insight } from './records/insight.ts'
export type { Journey } from './records/journey.ts'
export type { JourneyCell } from './records/journeyCell.ts'
export { type JourneyRow, ROW_SORTS, type RowSort } from './records/journeyRow.ts'
export type { JourneyStage } from './records/journeyStage.ts'
export {
  EASE_SCALE,
  type JourneyStep,
  type MarkCounts,
  RECOMMEND_SCALE,
  SATISFACTION_SCALE,
} from './records/journeyStep.ts'
export type { Lane } from './records/lane.ts'
export type { MapRecord } from './records/map.ts'
export type { Milestone } from './records/milestone.ts'
export { IDEA_PROMPTS, type IdeaPrompt, type Note } from './records/note.ts'
export { NOUNS, type Noun, NUMBERED, type RecordOf } from './records/nouns.ts'
export { METHODS, type Observation, TIMED, type Timed } from './records/observation.ts'
export type { Organisation } from './records/organisation.ts'
export type { Paper } from './records/paper.ts'
export type { Participant } from './records/participant.ts'
export type { Persona } from './records/persona.ts'
export type { Estimate, Problem } from './records/problem.ts'
export type { Procedure } from './records/procedure.ts'
export type { Place, Project } from './records/project.ts'
export { FIDELITIES, PROTOTYPE_DECISIONS, type Prototype, type PrototypeDecision } from './records/prototype.ts'
export type { Question } from './records/question.ts'
export { type FrozenCandidate, RANKED, type Ranked, type Ranking } from './records/ranking.ts'
export { RELATION_KINDS, type Relation, type RelationKind } from './records/relation.ts'
export type { Segment } from './records/segment.ts'
export type { Attendant, Session } from './records/session.ts'
export type { Settings } from './records/settings.ts'
export type { Solution } from './records/solution.ts'
export {
  FATES,
  type Fate,
  LOOKS,
  LOSSES,
  type Look,
  type LossCode,
  type Step,
  VALUES,
  type Value,
} from './records/step.ts'
export type { System } from './records/system.ts'
export type { Time } from './records/time.ts'
export { TOUCH_CHANNELS, type TouchChannel, type Touchpoint } from './records/touchpoint.ts'
export { type ChannelCount, channelCounts } from './research/channelCounts.ts'
export { type InsightStanding, insightStanding } from './research/insightStanding.ts'
export { FEWEST_METHODS, methodsBehind } from './research/methodsBehind.ts'
export { type RepeatedRequest, repeatedRequests } from './research/repeatedRequests.ts'
export { researchFindings } from './research/researchFindings.ts'
export { ces, csat, type Marks } from './research/satisfaction.ts'
export { type Ok, ok, type Refusal, type Result, refuse } from './result.ts'
export { type ActionStatus, daysOver, statusOn } from './roadmap/status.ts'
export { arrange } from './scene/arrange.ts'
export { bentBy, runToPush } from './scene/bending.ts'
export { channelWord, LABEL_LINE, LABEL_TEXT, partWidth } from './scene/labelText.ts'
export { measure, unknownCharacters, wrap } from './scene/measure.ts'
export { type Neighbourhood, near } from './scene/near.ts'
export { stepNumbers } from './scene/numbers.ts'
export { type Opening, openScene } from './scene/opening.ts'
export { arrowOf } from './scene/paths.ts'
export { type Reading, readMap } from './scene/reading.ts'
export { buildScene, patchScene } from './scene/scene.ts'
export type {
  Box,
  FlowLine,
  Label,
  LabelPart,
  Locale,
  Point,
  Rect,
  Scene,
  SceneGroup,
  SceneLane,
  Star,
  TextLine,
} from './scene/shapes.ts'
export { SIGNS } from './scene/signs.ts'
export { tidied } from './scene/tidy.ts'
export { rangeLabel, timeLabel } from './scene/timeLabel.ts'
export { basisOf } from './sensitivity/basis.ts'
export { type Impact, problemImpacts } from './sensitivity/problemImpact.ts'
export { savedWithout } from './sensitivity/removal.ts'
export { type Swing, tornado } from './sensitivity/tornado.ts'
export { type Simulated, simulation } from './simulation/simulate.ts'
export { simulatedOnly } from './simulation/simulatedOnly.ts'
export type { Lack, ToolState } from './stages/examined.ts'
export { everyTool, toolNamesOf } from './stages/stages.ts'
export {
  examinedTools,
  lacking,
  presentStage,
  type StageStanding,
  stageStandings,
  type ToolStanding,
} from './stages/standing.ts'
export { mapsWithin, partsOf, subprocessOf } from './subprocess/inside.ts'
export { mapOfState } from './subprocess/mapOfState.ts'
export { processMap } from './subprocess/processMap.ts'
export { processMaps } from './subprocess/processMaps.ts'
export type { CausalLoop } from './system/causalLoops.ts'
export { type DerivedSystem, derivedSystem, type Passing } from './system/derivedSystem.ts'
export { elementName } from './system/elementNames.ts'
export { KIND_SIGNS } from './system/kindSigns.ts'
export { loopReading } from './system/loopReading.ts'
export {
  around,
  average,
  type DrawnElement,
  type DrawnRelation,
  hasNameInside,
  NAME_LINE,
  type Picture,
  pictureOf,
} from './system/picture.ts'
export { isSomebody, MIDDLE, QUADRANTS, type Quadrant, quadrantOf } from './system/stakeholders.ts'
export { type ElementFigures, type SystemAnalysis, type SystemShape, systemAnalysis } from './system/systemAnalysis.ts'
export { SYSTEM_FINDINGS, type SystemFinding, systemFindings, touchpointsByClient } from './system/systemFindings.ts'
export { type SystemMap, systemMap } from './system/systemMap.ts'
export { pointAt, sayingAt, type Way, wayOf } from './system/ways.ts'
export { cellText, hasCell, readCell } from './table/cells.ts'
export type { RowChange } from './table/change.ts'
export { choices } from './table/columns/chosen.ts'
export { COLUMNS, type ColumnName } from './table/columns.ts'
export { namesIn } from './table/names.ts'
export { type Pasted, readPasted } from './table/pasted.ts'
export type { TableRow } from './table/row.ts'
export { type Table, tableOf } from './table/table.ts'
export type { WrittenRow } from './table/written.ts'
export { formatMinutes } from './time/minutes.ts'
export { readTime } from './time/readTime.ts'
export { readTimings } from './time/readTimings.ts'
export { sampleMean, timeOfTimings, underTimings } from './timeStudy/measured.ts'
export { outliersOf } from './timeStudy/outliers.ts'
export { resampledInterval } from './timeStudy/resampled.ts'
export { neededObservations, type SampleStatistics, statisticsOf } from './timeStudy/sample.ts'
export { stabilised } from './timeStudy/stability.ts'
export { type Timings, timingsOf } from './timeStudy/timings.ts'
export { shownBy, tourOf } from './tour/tour.ts'
export { choicesOf } from './whatIf/choices.ts'
export { changesUnder, mapUnder, type WhatIf } from './whatIf/whatIf.ts'
export { type Lacking, type Workload, workloads } from './workload/workload.ts'
export {
  IDEA_METHODS,
  type IdeaSettings,
  ideaMethod,
  MOST_ROUNDS,
  MOST_STEPS,
  readIdeaSettings,
} from './workshop/ideas.ts'
export { mainProblem } from './workshop/mainProblem.ts'
export { type NoteOrigin, noteOrigin } from './workshop/noteOrigin.ts'
export { type NoteGroup, noteGroups, type StandingNote } from './workshop/noteTree.ts'
export { handOn, isLastTurn, openRing, type Ring, sheetOf, sitDown } from './workshop/sheets.ts'
