import { acceptInsight } from './acceptInsight.ts'
import { addCell } from './addCell.ts'
import { addChain } from './addChain.ts'
import { addElement } from './addElement.ts'
import { addJourneyRow } from './addJourneyRow.ts'
import { addJourneyStep } from './addJourneyStep.ts'
import { addLane } from './addLane.ts'
import { addMap } from './addMap.ts'
import { addObservations } from './addObservations.ts'
import { addRecord } from './addRecord.ts'
import { addStage } from './addStage.ts'
import { addStep } from './addStep.ts'
import { addWhy } from './addWhy.ts'
import { amendProcedure } from './amendProcedure.ts'
import { bendFlows } from './bendFlows.ts'
import { bringBack } from './bringBack.ts'
import { changeLook } from './changeLook.ts'
import { closeStage } from './closeStage.ts'
import { connect } from './connect.ts'
import { copyMap } from './copyMap.ts'
import { decidePrototype } from './decidePrototype.ts'
import { drawArrow } from './drawArrow.ts'
import { followMap } from './followMap.ts'
import { groupElements } from './groupElements.ts'
import { groupSteps } from './groupSteps.ts'
import { exclude, include } from './include.ts'
import { judgeCause } from './judgeCause.ts'
import { keepRanking } from './keepRanking.ts'
import { makeSubprocess } from './makeSubprocess.ts'
import { mergeNotes } from './mergeNotes.ts'
import { mergeRecords } from './mergeRecords.ts'
import { moveCause } from './moveCause.ts'
import { moveElements } from './moveElements.ts'
import { moveInJourney } from './moveInJourney.ts'
import { moveLane } from './moveLane.ts'
import { moveSteps } from './moveSteps.ts'
import { nameElement } from './nameElement.ts'
import { pasteJourney } from './pasteJourney.ts'
import { pasteRelations } from './pasteRelations.ts'
import { pasteSteps } from './pasteSteps.ts'
import { placeCause } from './placeCause.ts'
import { promoteNotes } from './promoteNotes.ts'
import { promotePain } from './promotePain.ts'
import { putRows } from './putRows.ts'
import { readBack } from './readBack.ts'
import { relate } from './relate.ts'
import { remedyCause } from './remedyCause.ts'
import { remove } from './remove.ts'
import { removeCause } from './removeCause.ts'
import { removeElements } from './removeElements.ts'
import { removeLane } from './removeLane.ts'
import { removeRelated } from './removeRelated.ts'
import { reopenStage } from './reopenStage.ts'
import { replaceText } from './replaceText.ts'
import { restore } from './restore.ts'
import { revealNotes } from './revealNotes.ts'
import { setEach } from './setEach.ts'
import { setFeeling } from './setFeeling.ts'
import { setFields } from './setFields.ts'
import { setFixed } from './setFixed.ts'
import { setSubprocess } from './setSubprocess.ts'
import { takeArrivals } from './takeArrivals.ts'
import { takeCategories } from './takeCategories.ts'
import { takeChanges } from './takeChanges.ts'
import { takeDerived } from './takeDerived.ts'
import { takeTime } from './takeTime.ts'
import { takeTreeArrows } from './takeTreeArrows.ts'
import { writeTable } from './writeTable.ts'
import { writeText } from './writeText.ts'

/** The one list of verbs. A new one is a file and a line here; the registry test finds what was forgotten. */
export const COMMANDS = {
  setFeeling,
  promotePain,
  pasteJourney,
  moveInJourney,
  addStage,
  addJourneyStep,
  addJourneyRow,
  addCell,
  acceptInsight,
  addChain,
  addElement,
  addLane,
  addMap,
  addObservations,
  addRecord,
  addStep,
  bendFlows,
  bringBack,
  changeLook,
  closeStage,
  connect,
  copyMap,
  exclude,
  amendProcedure,
  followMap,
  groupElements,
  groupSteps,
  include,
  keepRanking,
  makeSubprocess,
  mergeNotes,
  mergeRecords,
  moveElements,
  moveLane,
  moveSteps,
  nameElement,
  pasteRelations,
  pasteSteps,
  promoteNotes,
  putRows,
  relate,
  remove,
  removeElements,
  removeLane,
  removeRelated,
  reopenStage,
  replaceText,
  restore,
  revealNotes,
  setEach,
  setFields,
  setFixed,
  setSubprocess,
  takeArrivals,
  takeDerived,
  takeTime,
  writeTable,
  writeText,
  addWhy,
  placeCause,
  moveCause,
  removeCause,
  judgeCause,
  readBack,
  drawArrow,
  takeTreeArrows,
  takeCategories,
  remedyCause,
  decidePrototype,
  takeChanges,
}
