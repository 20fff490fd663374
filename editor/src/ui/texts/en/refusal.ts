import type { Twin } from '../read.ts'
import type { refusal as ru } from '../ru/refusal.ts'

export const refusal: Twin<typeof ru> = {
  unknown: 'It did not work: {{message}}',
  'view-only': 'You can only look: ask the facilitator for edit access.',
  'file-too-large': 'The file is larger than {{most}} MB. Check that it is the right one.',
  'file-not-json': 'The file cannot be read as a project. Choose a *.potok.json file or a *.json case.',
  'no-network': 'The server does not answer. Check the network and try again.',
  'not-signed-in': 'Sign-in needed: reload the page and sign in.',
  'sign-in': { wrong: 'The login or the password does not fit. Check the keyboard layout and Caps Lock.' },
  'too-many': 'Too many attempts in a row. Wait a few minutes and try again.',
  password: {
    wrong: 'The current password is wrong.',
    current: 'Enter the current password.',
    short: 'The password needs at least 10 characters.',
  },
  organisation: {
    away: 'The organisation’s sign-in does not answer. Sign in by login or try again later.',
    failed: 'The organisation’s sign-in was not completed. Begin it again.',
    unverified: 'The organisation has not verified your mail, so Potok cannot know you. Ask the administrator.',
    stranger: 'There is no account for you here. Ask the administrator to add you.',
  },
  mail: {
    away: 'The mail server does not answer, so no letter will leave. The administrator gives a sign-in link.',
    taken: 'This mail belongs to another member of staff.',
  },
  login: { invalid: '3 to 60 signs are needed: Latin letters, digits and . _ - @', taken: 'This login is taken.' },
  name: { taken: 'A member of staff has this name. If it is you, sign in by login; if not, add something to it.' },
  lobby: {
    'turned-away': 'The facilitator did not let you into the project. If that is a mistake, write to them.',
  },
  lane: { elsewhere: 'The steps of a lane can go only to another lane of the same map.' },
  group: {
    few: 'Choose at least two steps: a group of one holds nothing together.',
    otherMap: 'A group can only be made of steps of one map.',
  },
  attachment: {
    kind: 'A picture or a document can be attached: JPEG, PNG, WebP, PDF.',
    broken: 'The picture is damaged and was not attached.',
    large: 'The file is larger than {{most}} MB. Attach a smaller one.',
    full: 'The project has 300 MB attached already. Erase some.',
  },
  form: { full: 'Too many answers have come by this link already. Ask the staff for a new one.' },
  insight: { methods: 'An insight has to rest on evidence of at least two different methods.' },
  stage: {
    closed: 'The stage is closed already.',
    open: 'The stage is not closed.',
    lacking: 'Not everything is ready: write why the stage is closed without it.',
  },
  link: { dead: 'The link is no longer valid' },
  forbidden: 'You have no right to do this. Ask the facilitator.',
  'not-found': 'It is no longer there: perhaps it was removed.',
  case: {
    shape: 'The file was not read: “{{place}}” is not what a case has there. Nothing was imported.',
    reference: 'The file was not read: “{{place}}” points to something that is not in it. Nothing was imported.',
    value: 'The file was not read: “{{place}}” has a value that is not allowed. Nothing was imported.',
  },
  file: {
    shape: 'This is not a project file. Nothing was imported.',
    newer: 'The file was written by a newer version of Potok. Update Potok and import it again.',
    value: 'The file was not read: “{{place}}” has a value that is not allowed. Nothing was imported.',
  },
  text: {
    changed: 'The text has been changed meanwhile: search again.',
    tooLong: 'The text is too long: {{length}} signs, at most {{most}}.',
  },
  numbers: { changed: 'The numbers of the problems have changed meanwhile. Look at them again and repeat.' },
  map: { otherKind: 'This does not belong on a map of this kind.' },
  kind: { unknown: 'A newer version of Potok makes maps of this kind.' },
  subprocess: { cycle: 'A map cannot be a part of itself.', look: 'Only an operation can stand for another map.' },
  lock: {
    held: 'The facilitator has locked this map: it cannot be changed now.',
    group: 'The facilitator has locked this group: it cannot be changed now.',
  },
  field: { value: 'This value is not accepted here.', unknown: 'There is no such field.' },
  'export-not-offered': 'There is no such document yet.',
  'map-missing': 'There is no such map in the project.',
  'picture-too-large': 'The picture is too large. Export the map as a vector instead.',
  'paper-not-set': 'The document could not be set. Your work is safe; try again.',
  'paper-too-long': 'The document took too long and was stopped. Your work is safe.',
  'not-open': 'The project is still opening. Try again in a moment.',
  week: {
    unread:
      'The working hours were not understood: “{{part}}”. Write, for example: mon–thu 9:00–13:00, 14:00–18:15; fri 9:00–13:00, 14:00–17:00.',
  },
  days: { unread: '“{{day}}” is not a day. Write, for example, 2026-04-07.' },
  count: { unread: '“{{count}}” is not a number of days.' },
  calendar: { year: 'The working calendar of {{year}} is not published yet.' },
  version: { damaged: 'This version is damaged and cannot be opened.' },
  relation: {
    self: 'An element is not related to itself.',
    twice: 'There is such a relation already.',
    otherMap: 'A relation leads between elements of one map.',
  },
}
