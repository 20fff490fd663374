export { isPlaceThere } from './living.ts'
export { mentionOf, mentionsIn, type Piece, piecesOf } from './mentions.ts'
export { answerThread, beginThread, deleteMessage, reopenThread, rewriteMessage, settleThread } from './say.ts'
export {
  isSoundTalk,
  isTalkNoun,
  LONGEST_MESSAGE,
  LONGEST_PLACE_NAME,
  MOST_TALK,
  mayChangeLater,
  TALK,
  type TalkNoun,
} from './soundTalk.ts'
export { type Message, type Thread, threadsOf } from './talk.ts'
export { type FiledThread, readTalkFile, talkInFile, talkOfFile } from './talkFile.ts'
export { isPlaceNoun, placeKey, readTalkPlace, type TalkPlace, talkPlace } from './talkPlace.ts'
export { concerns, mentions, othersIn, type Seen, unreadIn } from './unread.ts'
