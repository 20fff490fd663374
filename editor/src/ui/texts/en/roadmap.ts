export const roadmap = {
  views: 'How to show the roadmap',
  view: { table: 'Table', gantt: 'Gantt', gaps: 'Gaps', print: 'In print' },
  noDays: 'No days yet',
  noDaysHint: 'Give the actions a start and a due day in the table, and bars appear here.',
  keys: 'A bar is carried by the mouse; in focus the arrows move it by a day, with {{shift}} its due day alone.',
  unnamed: 'unnamed',
  bar: '{{text}}: {{from}} – {{to}}, {{state}}',
  status: {
    waiting: 'not begun',
    running: 'under way',
    done: 'done',
    doneLate: 'done late',
    overdue: 'overdue',
    cancelled: 'cancelled',
  },
}
