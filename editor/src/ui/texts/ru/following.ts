export const following = {
  follow: 'Идти за: {{name}}',
  more_one: 'Ещё {{count}} человек',
  more_few: 'Ещё {{count}} человека',
  more_many: 'Ещё {{count}} человек',
  more_other: 'Ещё {{count}} человека',
  behind: 'Вы видите то же, что {{name}}',
  noMap: '{{name}} сейчас не на карте',
  stop: 'Идти своим путём ({{esc}})',
  gone: 'Того, за кем вы шли, здесь больше нет.',
  all: 'Все ко мне',
  called: 'Все, кто в проекте, позваны сюда.',
}
