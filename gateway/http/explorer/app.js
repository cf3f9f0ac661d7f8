/** The explorer in the browser: GraphiQL for this gateway, with the example questions in a sidebar. */
import 'graphiql/style.css';
import './app.css';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { createElement as h } from 'react';
import { createRoot } from 'react-dom/client';

// The editor's workers are separate files (see scripts/bundleExplorer.mjs).
globalThis.MonacoEnvironment = {
  getWorker(_id, label) {
    const name = label === 'json' || label === 'graphql' ? label : 'editor';
    return new Worker(`/explorer/${name}.worker.js`);
  },
};

const examples = JSON.parse(document.getElementById('examples').textContent);

function ExampleList() {
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  const { run, setOperationName, setVisiblePlugin } = useGraphiQLActions();
  const open = (example) => {
    queryEditor?.setValue(example.query);
    variableEditor?.setValue(example.variables);
    // GraphiQL reads the operation name from the editor with a delay, and would run the previous one.
    setOperationName(/^\s*query\s+(\w+)/m.exec(example.query)?.[1]);
    run();
    // A narrow window cannot show both the list and the response.
    if (matchMedia('(max-width: 1000px)').matches) setVisiblePlugin(null);
  };
  const items = examples.map((example) =>
    h('li', { key: example.name }, h('button', { type: 'button', onClick: () => open(example) }, example.question)),
  );
  return h('section', { className: 'examples', 'aria-label': 'Example questions' }, [
    h('h2', { key: 'title' }, 'Example questions'),
    h('p', { key: 'help' }, 'Click a question to open it in the editor and run it.'),
    h('ol', { key: 'list' }, items),
  ]);
}

function ExampleIcon() {
  const path = 'M4 5h16v11H9l-5 4z M8 9h8 M8 12h5';
  return h(
    'svg',
    { viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor', strokeWidth: 1.5 },
    h('path', { d: path }),
  );
}

const EXAMPLE_PLUGIN = { title: 'Example questions', icon: ExampleIcon, content: ExampleList };
const first = examples[0];

createRoot(document.getElementById('explorer')).render(
  h(
    GraphiQL,
    {
      fetcher: createGraphiQLFetcher({ url: '/graphql' }),
      plugins: [EXAMPLE_PLUGIN, HISTORY_PLUGIN], // GraphiQL adds its documentation plugin itself
      visiblePlugin: EXAMPLE_PLUGIN,
      defaultQuery: first?.query ?? '{ __typename }',
      shouldPersistHeaders: false,
    },
    h(GraphiQL.Logo, null, 'LHS K12 consortium graph'),
  ),
);
