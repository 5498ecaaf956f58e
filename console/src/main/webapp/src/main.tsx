import '@patternfly/react-core/dist/styles/base.css';
import './app/app.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { startTranslating } from './i18n/i18n';

const root = document.getElementById('root');
if (root === null) {
  throw new Error('index.html has no element with the id root');
}
await startTranslating();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
