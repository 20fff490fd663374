export const exporting = {
  map: 'Карта процесса',
  card: 'Карточка проекта',
  sop: 'СОП',
  journey: 'Карта пути клиента',
  system: 'Карта системы',
  clients: 'Сегменты и персоны',
  touchpoints: 'Точки взаимодействия',
  evidence: 'Свидетельства',
  project: 'Файл проекта',
  download: '{{what}}, {{as}}',
  sheet: 'Лист {{size}}',
  failed: 'Документ не получился: {{why}}',
}
