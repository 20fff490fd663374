export const groups = {
  unnamed: 'Unnamed frame',
  noneToLock: 'Only a group or a frame can be locked: group the steps first.',
  locked: 'Locked by the facilitator',
  name: 'Name of the frame',
  words: {
    title: 'Frames and groups',
    frame: 'Frame “{{name}}”: {{members}}',
    group: 'Group “{{name}}”: {{members}}',
    unnamed: 'Frame without a name: {{members}}',
    bare: 'Group: {{members}}',
  },
}
