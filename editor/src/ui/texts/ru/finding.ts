export const finding = {
  label: 'Найти на карте',
  placeholder: 'Слова, участник, номер проблемы',
  places_one: '{{count}} место',
  places_few: '{{count}} места',
  places_many: '{{count}} мест',
  places_other: '{{count}} места',
  place: '{{place}} из {{count}}',
  next: 'К следующему',
  previous: 'К предыдущему',
  close: 'Закончить поиск',
  filters: { timeless: 'Без времени', troubled: 'С проблемами', losses: 'Потери' },
}
