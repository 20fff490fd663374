/** What a map says of the talk before the talk itself is opened. */
export const talk = {
  tab: 'Comments',
  about: 'Discuss: {{name}}',
  open_one: '{{count}} open thread',
  open_other: '{{count}} open threads',
  unread_one: '{{count}} new message',
  unread_other: '{{count}} new messages',
}
