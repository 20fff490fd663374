import type { Twin } from '../read.ts'
import type { save as ru } from '../ru/save.ts'

export const save: Twin<typeof ru> = {
  opening: 'Opening…',
  saved: 'Saved on the server at {{time}}',
  savedBefore: 'All edits are on the server',
  saving: 'Saving…',
  offline_one: 'Offline – {{count}} edit on this device',
  offline_other: 'Offline – {{count}} edits on this device',
  offlineClean: 'Offline – no edits waiting to be sent',
  offlineHint: 'Keep working, nothing will be lost',
  offlineMore:
    'Edits are kept on this device and will go to the server by themselves. Changes by others are not visible yet.',
  back: 'Back online, all edits are on the server',
  refused: 'Not being saved on the server',
  diskFull: 'The server refuses edits: its disk is full',
  storageFailed: 'The server refuses edits: its storage does not answer',
  safe_one: 'Your {{count}} edit is safe on this device',
  safe_other: 'Your {{count}} edits are safe on this device',
  refusedHint: 'Tell the administrator; we will send them as soon as there is room.',
  viewOnly: 'View only',
  noLocalCopy: 'No copy is kept on this device: the browser does not allow it. Do not close the tab while offline.',
  asideTitle: 'Some edits did not enter the project',
  asideHint_one: 'The server refused {{count}} edit. Its copy is here: save the file.',
  asideHint_other: 'The server refused {{count}} edits. Their copy is here: save the file.',
  download: 'Save a file',
  drop: 'No longer needed',
  withdrawn: 'Access to the project is closed',
  withdrawnHint:
    'The facilitator closed the access or the link has expired. What was not saved can be taken as a file.',
  gone: 'The project was removed or never existed',
  older: 'The server has been updated',
  olderHint: 'Reload the page: the edits on this device are safe.',
  reload: 'Reload',
}
