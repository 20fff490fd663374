// A contract holds the tests of a seam, so it may import what tests import.
const TESTS = String.raw`\.(test|story)\.tsx?$|/(contract|sketch|grownSketch|sketchCase|sample)\.ts$|^[^/]+/(test|e2e|bench)/`

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Also through types: a cycle of types is one thing cut in two.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'model-is-pure',
      severity: 'error',
      from: { path: '^model/src/', pathNot: TESTS },
      to: { pathNot: '^model/|(^|node_modules/)(yjs|lib0|fractional-indexing)(/|$)' },
    },
    {
      name: 'model-knows-nobody',
      severity: 'error',
      from: { path: '^model/' },
      to: { path: '^(exporters|importers|collab-server|editor)/' },
    },
    {
      name: 'exporters-know-only-model',
      severity: 'error',
      from: { path: '^exporters/' },
      to: { path: '^(importers|collab-server|editor)/' },
    },
    {
      name: 'importers-know-no-house-above',
      severity: 'error',
      from: { path: '^importers/' },
      to: { path: '^(collab-server|editor)/' },
    },
    {
      name: 'importers-run-in-a-browser',
      severity: 'error',
      from: { path: '^importers/src/', pathNot: TESTS },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'server-knows-no-editor',
      severity: 'error',
      from: { path: '^collab-server/' },
      to: { path: '^editor/' },
    },
    {
      name: 'editor-knows-no-server',
      comment: 'Stories and benches start the real server, so only the source is meant.',
      severity: 'error',
      from: { path: '^editor/src/' },
      to: { path: '^collab-server/' },
    },
    {
      name: 'editor-runs-in-a-browser',
      severity: 'error',
      from: { path: '^editor/src/', pathNot: TESTS },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'react-flow-only-in-canvas',
      severity: 'error',
      from: { path: '^(model|exporters|importers|collab-server|editor)/', pathNot: '^editor/src/canvas/' },
      to: { path: '(^|/)@xyflow/' },
    },
    {
      name: 'tldraw-only-on-the-board',
      severity: 'error',
      from: { path: '^(model|exporters|importers|collab-server|editor)/', pathNot: '^editor/src/board/' },
      to: { path: '(^|/)(@tldraw/|tldraw(/|$))' },
    },
    {
      name: 'nobody-imports-the-own-index',
      severity: 'error',
      from: { path: '^(model|exporters|importers|collab-server|editor)/' },
      to: { path: '^$1/src/index[.]ts$' },
    },
    {
      name: 'nobody-imports-the-gates',
      severity: 'error',
      from: { path: '^(model|exporters|importers|collab-server|editor)/' },
      to: { path: '^(house|bin)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|fixtures|golden)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
