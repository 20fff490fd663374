import type { Twin } from '../read.ts'
import type { subprocess as ru } from '../ru/subprocess.ts'

export const subprocess: Twin<typeof ru> = {
  title: 'Subprocess',
  map: 'The step stands for a map',
  none: 'no, it is one operation',
  new: 'a new map…',
  lost: 'a map that cannot be used',
  unnamed: 'Subprocess',
  andOn: '{{step}} and on',
  made_one: '{{count}} step is on a map of its own now',
  made_other: '{{count}} steps are on a map of their own now',
  open: 'Open the map of the subprocess',
  time: 'The time is the lead time of that map: {{time}}. So are losses, labour and cost.',
  noTime: 'That map has no figures yet: complete it and its time will stand here.',
  sign: 'Subprocess: a double click on the plus opens its map',
}
