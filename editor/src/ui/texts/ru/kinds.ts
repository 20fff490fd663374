export const kinds = {
  unknown: 'Карта неизвестного вида',
  unknownText: 'Её сделала более новая версия Потока. Она цела: откройте её там, где Поток обновлён.',
  journey: {
    title: 'Карта пути клиента',
    begin: 'Начать карту пути клиента',
    steps_one: '{{count}} шаг пути',
    steps_few: '{{count}} шага пути',
    steps_many: '{{count}} шагов пути',
    steps_other: '{{count}} шага пути',
  },
  process: { title: 'Карта процесса' },
  system: {
    title: 'Карта системы',
    begin: 'Начать карту системы',
    empty: 'пока пусто',
    elements_one: '{{count}} элемент',
    elements_few: '{{count}} элемента',
    elements_many: '{{count}} элементов',
    elements_other: '{{count}} элемента',
  },
}
