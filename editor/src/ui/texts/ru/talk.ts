/** What a map says of the talk before the talk itself is opened. */
export const talk = {
  tab: 'Обсуждения',
  about: 'Обсудить: {{name}}',
  open_one: 'открыто {{count}} обсуждение',
  open_few: 'открыто {{count}} обсуждения',
  open_many: 'открыто {{count}} обсуждений',
  open_other: 'открыто {{count}} обсуждения',
  unread_one: '{{count}} новое сообщение',
  unread_few: '{{count}} новых сообщения',
  unread_many: '{{count}} новых сообщений',
  unread_other: '{{count}} нового сообщения',
}
